import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import javax.imageio.ImageIO;
import org.ofdrw.converter.ImageMaker;
import org.ofdrw.reader.ContentExtractor;
import org.ofdrw.reader.OFDReader;

/**
 * Judge asks ofdrw, a reader that we did not write, what it makes of OFD files: for each it writes the text of every page, a form feed after each, to FILE.txt
 * and, where PPM is not 0, the pictures of the first two pages and of the last two at that many pixels a millimetre to FILE.N.png. What ofdrw warns of goes to
 * the standard error.
 *
 * java -cp "jars/*" Judge.java PPM FILE.ofd...
 */
public class Judge {
    public static void main(String[] args) throws Exception {
        double ppm = Double.parseDouble(args[0]);
        for (int i = 1; i < args.length; i++) {
            judge(Paths.get(args[i]), ppm);
        }
    }

    static void judge(Path file, double ppm) throws Exception {
        try (OFDReader reader = new OFDReader(file);
             PrintStream out = new PrintStream(Files.newOutputStream(Paths.get(file + ".txt")), false, "UTF-8")) {
            ContentExtractor extractor = new ContentExtractor(reader);
            for (int n = 1; n <= reader.getNumberOfPages(); n++) {
                for (String text : extractor.getPageContent(n)) {
                    out.println(text);
                }
                out.print('\f');
            }
            out.flush();
            if (ppm == 0) {
                return;
            }
            ImageMaker maker = new ImageMaker(reader, ppm);
            for (int n = 0; n < maker.pageSize(); n++) {
                if (n >= 2 && n < maker.pageSize() - 2) {
                    continue;
                }
                ImageIO.write(maker.makePage(n), "PNG", Paths.get(file + "." + (n + 1) + ".png").toFile());
            }
        }
    }
}
