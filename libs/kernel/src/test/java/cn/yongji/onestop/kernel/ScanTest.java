package cn.yongji.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is looked at by hand is what these expressions say. */
class ScanTest {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final Pattern HEX = Pattern.compile("[0-9a-f]{4}");
    private static final Pattern ROW = Pattern.compile("[0-9]{3}");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}|\u2212");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");
    private static final String ALPHABET = "ab0-19 fgzA‐－\u00A0\u3000\t水";

    @Test
    void a_shape_is_seen_as_the_expression_sees_it() {
        assertThat(texts()).allSatisfy(text -> {
            assertThat(Scan.isSlug(text)).isEqualTo(SLUG.matcher(text).matches());
            assertThat(Scan.isHex(text, 4)).isEqualTo(HEX.matcher(text).matches());
            assertThat(Scan.hasDigitsInARow(text, 3))
                    .isEqualTo(ROW.matcher(text).find());
        });
    }

    @Test
    void a_code_is_read_as_the_expressions_would_read_it() {
        assertThat(texts()).allSatisfy(text -> {
            var code = DASHES.matcher(Unseen.leftOut(text)).replaceAll("-");

            assertThat(Typed.code(text)).isEqualTo(code);
            assertThat(Typed.unbroken(text)).isEqualTo(BLANKS.matcher(code).replaceAll(""));
        });
    }

    private static Stream<String> texts() {
        var random = new Random(20261201);
        return Stream.concat(
                Stream.of("", "-", "a", "a-", "a--b", "0a", "a-0", "00ff", "00fg"),
                Stream.generate(() -> text(random)).limit(2_000).distinct());
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        for (var left = random.nextInt(6); left > 0; left--)
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return text.toString();
    }
}
