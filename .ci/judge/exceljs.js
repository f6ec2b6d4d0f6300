// Prints what exceljs reads of workbooks: a line for each sheet, with its rows and columns.
const ExcelJS = require("exceljs");
(async () => {
  for (const file of process.argv.slice(2)) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    for (const sheet of book.worksheets) console.log(`${sheet.name} ${sheet.rowCount} ${sheet.columnCount}`);
  }
})();
