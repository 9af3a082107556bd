package cn.yongji.onestop.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.event.EventContracts;
import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import cn.yongji.onestop.kernel.event.ReviewBlockedV1;
import cn.yongji.onestop.kernel.event.ReviewRef;
import cn.yongji.onestop.kernel.event.word.ReviewState;
import cn.yongji.onestop.kernel.event.word.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

class EventJsonTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final ProjectOpenedV1 OPENED =
            new ProjectOpenedV1("p", null, "n", "t", "c", "91140881MA0GT4BX0D", "un", 5, null, "by");

    @Test
    void what_is_written_is_read_again() {
        assertThat(EventJson.read("project.opened.v1", EventJson.write(OPENED))).isEqualTo(OPENED);
    }

    @Test
    void what_may_be_absent_is_not_written() {
        assertThat(EventJson.write(OPENED)).doesNotContain("agent").doesNotContain("null");
    }

    @Test
    void an_addition_that_today_does_not_know_is_passed_over() {
        var later = EventJson.write(OPENED).replaceFirst("\\{", "{\"addedLater\":[1],");

        assertThat(EventJson.read("project.opened.v1", later)).isEqualTo(OPENED);
    }

    @Test
    void an_event_without_what_its_contract_promises_is_refused_with_the_place() {
        var nameless = EventJson.write(OPENED).replace("\"name\":\"n\",", "");
        var hole = """
            {"projectId":"p","projectName":"n","applicationId":"a","stage":"s","unitUscc":"u","unitName":"un",
             "acceptedAt":"2026-03-02T01:00:00Z","acceptedOn":"2026-03-02","catalogueVersion":"v",
             "reviews":[{"matterCode":"M06","department":"d","departmentName":"dn","limitWorkingDays":5,
                         "prerequisites":[],"materials":[]}]}
            """;

        assertThatThrownBy(() -> EventJson.read("project.opened.v1", nameless))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("/name is missing");
        assertThatThrownBy(() -> EventJson.read("application.accepted.v1", hole))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("/reviews/0/matterName is missing");
    }

    @Test
    void a_name_that_is_no_contract_and_a_text_that_is_no_json_are_refused() {
        assertThatThrownBy(() -> EventJson.read("project.exploded.v1", "{}")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventJson.read("project.opened.v1", "{")).isInstanceOf(UnreadableEvent.class);
        assertThatThrownBy(() -> EventJson.read("project.opened.v1", "{\"projectId\":7}"))
                .isInstanceOf(UnreadableEvent.class);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void an_approved_or_oldest_sample_is_read_and_written_as_it_stands(Path sample) throws IOException {
        var name = sample.getFileName().toString().replaceFirst("\\.json$", "");
        var json = Files.readString(sample);

        var written = EventJson.write(EventJson.read(name, json));

        assertThat(JSON.readTree(written)).isEqualTo(JSON.readTree(json));
    }

    static List<Path> samples() throws IOException {
        try (var files = Files.walk(Path.of("../kernel/src/test/resources/events"))) {
            var found = files.filter(file -> file.toString().endsWith(".json")).toList();
            assertThat(found).hasSize(2 * EventContracts.names().size());
            return found;
        }
    }

    @Test
    void an_event_about_a_review_is_flat_and_the_word_of_a_later_writer_stays_as_it_was_said() {
        var later = """
            {"projectId":"p","caseId":"c","reviewId":"c-M06","matterCode":"M06","department":"water",\
            "problemId":"q","blockedAt":"2026-11-04T02:00:00Z","state":"HANDED_UP","statusCode":8}\
            """;

        var read = (ReviewBlockedV1) EventJson.read("review.blocked.v1", later);

        assertThat(read.review()).isEqualTo(new ReviewRef("p", "c", "c-M06", "M06", "water"));
        assertThat(read.progress().state()).isEqualTo(Word.read(ReviewState.class, "HANDED_UP"));
        assertThat(EventJson.write(read)).isEqualTo(later);
    }

    @Test
    void what_is_missing_of_a_review_is_named_where_it_should_stand() {
        assertThatThrownBy(() -> EventJson.read("review.blocked.v1", "{\"projectId\":\"p\",\"problemId\":\"q\"}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessage("/caseId is missing");
        assertThatThrownBy(() -> EventJson.read("review.turned-red.v1", "{\"projectId\":\"p\"}"))
                .isInstanceOf(UnreadableEvent.class)
                .hasMessageContaining("due is missing");
    }
}
