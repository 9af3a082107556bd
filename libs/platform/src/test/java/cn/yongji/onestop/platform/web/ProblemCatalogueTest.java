package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.edge.language.Language;
import cn.yongji.onestop.edge.problem.EdgeProblems;
import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemSet;
import cn.yongji.onestop.edge.problem.ProblemType;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** R-PLT-020: the kinds of problems are known, documented and told apart. */
class ProblemCatalogueTest {
    static List<ProblemType> types() {
        return Stream.of(EdgeProblems.all(), PlatformProblems.all())
                .flatMap(it -> it.types().stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("types")
    void each_kind_is_explained_to_the_clients(ProblemType type) throws IOException {
        var page = Files.readString(Path.of("../../docs/problems.md"));

        assertThat(page).contains("| `" + type.slug() + "` | " + type.status() + " |");
    }

    @Test
    void no_kind_is_forgotten() {
        var constants = Stream.of(EdgeProblems.class, PlatformProblems.class)
                .flatMap(it -> Arrays.stream(it.getFields()))
                .filter(it -> Modifier.isStatic(it.getModifiers()) && it.getType() == ProblemType.class)
                .count();

        assertThat(types()).hasSize((int) constants).doesNotHaveDuplicates();
    }

    @Test
    void a_slug_stands_for_one_kind_only() {
        var other = new ProblemType("not-found", 410, "已删除", "Gone");

        assertThatThrownBy(() -> new ProblemRegistry(List.of(EdgeProblems.all(), ProblemSet.of(other))))
                .hasMessageContaining("not-found");
        assertThat(new ProblemRegistry(List.of(EdgeProblems.all(), EdgeProblems.all())).find("not-found"))
                .hasValue(EdgeProblems.NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "NULL, ZH",
                "'', ZH",
                "zh, ZH",
                "en, EN",
                "en-US, EN",
                "'fr, en;q=0.8, zh;q=0.9', ZH",
                "'en;q=0, zh', ZH",
                "'!!', ZH",
                "fr, ZH",
                "'en;q=abc', ZH"
            },
            nullValues = "NULL")
    void chinese_is_spoken_unless_english_is_asked_for_first(String header, Language language) {
        assertThat(Language.of(header)).isEqualTo(language);
    }

    @Test
    void facts_come_in_pairs() {
        assertThatThrownBy(() -> Problem.of(EdgeProblems.NOT_FOUND, "", "", "one"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
