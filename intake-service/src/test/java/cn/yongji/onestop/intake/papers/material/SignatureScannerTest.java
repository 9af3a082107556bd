package cn.yongji.onestop.intake.papers.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.papers.material.domain.FileKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 隔离: what the scanner that is shipped finds. */
class SignatureScannerTest {
    /** The EICAR test string, in two parts like where it is looked for. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    private static boolean finds(String content, int pieces) {
        var bytes = content.getBytes(StandardCharsets.US_ASCII);
        var scan = new SignatureScanner().begin("a.pdf", FileKind.PDF);
        for (var at = 0; at < bytes.length; at += pieces) {
            var piece = Arrays.copyOfRange(bytes, at, Math.min(at + pieces, bytes.length));
            scan.add(piece, piece.length);
        }
        return scan.finding().isPresent();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 64, 100_000})
    void the_test_string_is_found_wherever_it_stands_and_however_the_bytes_come(int pieces) {
        assertThat(finds("%PDF-1.7 " + "x".repeat(500) + EICAR + "x".repeat(500), pieces))
                .isTrue();
        assertThat(finds("X5X5O" + EICAR, pieces)).isTrue();
    }

    @Test
    void what_only_resembles_it_is_clean() {
        assertThat(finds(EICAR.substring(0, EICAR.length() - 1), 5)).isFalse();
        assertThat(finds(EICAR.replace("STANDARD", "STANDARDS"), 5)).isFalse();
        assertThat(finds("", 5)).isFalse();
    }
}
