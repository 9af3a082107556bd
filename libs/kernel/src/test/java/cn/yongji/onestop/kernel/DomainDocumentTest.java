package cn.yongji.onestop.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.calendar.DueDate;
import cn.yongji.onestop.kernel.calendar.PublishedSchedules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code docs/domain.md} explains the numbers that the whole repository refers to, and promises dates. */
class DomainDocumentTest {
    private static final Pattern EXAMPLE =
            Pattern.compile("(?m)^\\| (\\d{4}-\\d\\d-\\d\\d) \\| (\\d+) \\| (\\d{4}-\\d\\d-\\d\\d) \\|");

    @Test
    void every_worked_example_is_what_the_calendar_says() throws IOException {
        var examples = EXAMPLE.matcher(document()).results().toList();

        assertThat(examples)
                .hasSizeGreaterThan(10)
                .allSatisfy(example ->
                        assertThat(counted(example)).isEqualTo(new DueDate(LocalDate.parse(example.group(3)), false)));
    }

    @ParameterizedTest
    @CsvSource({"S%d, 40", "M%02d, 44", "D%d, 19"})
    void every_number_that_rules_refer_to_is_explained(String form, int last) throws IOException {
        var text = document();

        assertThat(IntStream.rangeClosed(1, last).mapToObj(form::formatted))
                .allSatisfy(number ->
                        assertThat(text).containsPattern("(?m)(^\\| " + number + " \\| |\\b" + number + ": )"));
    }

    private static DueDate counted(MatchResult example) {
        return PublishedSchedules.calendar()
                .plus(LocalDate.parse(example.group(1)), Integer.parseInt(example.group(2)));
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../../docs/domain.md"));
    }
}
