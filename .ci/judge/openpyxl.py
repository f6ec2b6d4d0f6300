"""Prints what openpyxl reads of workbooks, read-only or not: a line for each sheet, with its rows, columns and cells that hold something."""
import sys

sys.path.pop(0)  # this file has the library's name
import openpyxl

read_only = sys.argv[1] == "read-only"
for file in sys.argv[2:]:
    for sheet in openpyxl.load_workbook(file, read_only=read_only).worksheets:
        filled = sum(1 for row in sheet.rows for cell in row if cell.value is not None)
        print(sheet.title, sheet.max_row, sheet.max_column, filled)
