package cn.yongji.onestop.intake.papers.material;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Finds the EICAR test string, by which operators try whether a scanner is wired in, wherever it stands. A real scanner
 * takes its place as a bean of {@link ContentScanner}.
 */
final class SignatureScanner implements ContentScanner {
    // In two parts, so that no scanner takes this class for what it looks for.
    private static final byte[] EICAR = ("X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*")
            .getBytes(StandardCharsets.US_ASCII);

    @Override
    public Scan begin(String name, FileKind kind) {
        return new Search();
    }

    private static final class Search implements Scan {
        private int matched;

        @Override
        public void add(byte[] bytes, int length) {
            for (var at = 0; at < length && matched < EICAR.length; at++) {
                // Its first byte stands in it once, so after a mismatch only the present byte can begin a match.
                if (bytes[at] == EICAR[matched]) matched++;
                else matched = bytes[at] == EICAR[0] ? 1 : 0;
            }
        }

        @Override
        public Optional<String> finding() {
            return matched == EICAR.length ? Optional.of("EICAR-Test-File") : Optional.empty();
        }
    }
}
