package cn.yongji.onestop.local.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.local.stack.StackFailure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchTest {
    private final List<String> done = new ArrayList<>();
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void without_a_name_lifecycles_are_measured_with_the_numbers_that_are_usual() throws Exception {
        bench();
        bench("7");
        bench("7", "3");

        assertThat(done).containsExactly("lifecycles 400 8", "lifecycles 7 8", "lifecycles 7 3");
    }

    @Test
    void each_measurement_has_its_own_usual_numbers() throws Exception {
        bench("away");
        bench("away", "1");
        bench("away", "1", "4");

        assertThat(done).containsExactly("away 10 2", "away 1 2", "away 1 4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "none | There is no measurement \"none\", only away, lifecycles.",
                "away 0 | \"0\" is no number of MINUTES: give a whole number from 1.",
                "away -3 | \"-3\" is no number of MINUTES: give a whole number from 1.",
                "-3 | \"-3\" is no number of CASES: give a whole number from 1.",
                "away ten | \"ten\" is no number of MINUTES: give a whole number from 1.",
                "away 1 99999999999 | \"99999999999\" is no number of CLIENTS: give a whole number from 1.",
                "away 1 2 3 | bench away takes two numbers, MINUTES and CLIENTS; \"3\" is one too many."
            })
    void what_cannot_be_meant_is_answered_with_a_sentence(String arguments, String sentence) {
        assertThatThrownBy(() -> bench(arguments.split(" "))).isInstanceOfSatisfying(StackFailure.class, failure -> {
            assertThat(failure.sentence()).isEqualTo(sentence);
            assertThat(done).isEmpty();
        });
    }

    @Test
    void help_lists_every_measurement_with_its_numbers() throws Exception {
        bench("help");

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("./onestop bench lifecycles [CASES, else 400] [CLIENTS, else 8]")
                .contains("./onestop bench away [MINUTES, else 10] [CLIENTS, else 2]");
        assertThat(done).isEmpty();
    }

    private void bench(String... arguments) throws StackFailure, InterruptedException {
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        new Bench(
                        List.of(offer("lifecycles", "CASES", 400, 8), offer("away", "MINUTES", 10, 2)),
                        List.of(arguments),
                        out)
                .run();
    }

    private Offer offer(String name, String first, int count, int clients) {
        return new Offer(
                name,
                "what it is",
                first,
                "CLIENTS",
                count,
                clients,
                (some, more) -> done.add(name + " " + some + " " + more));
    }
}
