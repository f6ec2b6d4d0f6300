import java.io.FileInputStream;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Asks veraPDF whether files are PDF/A-1b, PDF/A-1a and PDF/UA-1. A line for each file and profile says so, or a line for each clause that is broken. */
public class PdfJudge {
    private static final PDFAFlavour[] PROFILES = {PDFAFlavour.PDFA_1_B, PDFAFlavour.PDFA_1_A, PDFAFlavour.PDFUA_1};

    public static void main(String[] files) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        for (String file : files) {
            for (PDFAFlavour profile : PROFILES) {
                judge(file, profile);
            }
        }
    }

    private static void judge(String file, PDFAFlavour profile) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new FileInputStream(file), profile)) {
            PDFAValidator validator = Foundries.defaultInstance().createValidator(profile, 200, false, false, false);
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "yes " : "NO ") + profile + " " + file);
            Set<String> broken = new TreeSet<>();
            for (TestAssertion t : result.getTestAssertions()) {
                if (t.getStatus() == TestAssertion.Status.FAILED) {
                    broken.add("  " + t.getRuleId().getClause() + "/" + t.getRuleId().getTestNumber() + " " + t.getMessage());
                }
            }
            broken.forEach(System.out::println);
        }
    }
}
