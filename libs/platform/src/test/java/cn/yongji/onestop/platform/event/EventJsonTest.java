package cn.yongji.onestop.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yongji.onestop.kernel.event.ProjectOpenedV1;
import org.junit.jupiter.api.Test;

class EventJsonTest {
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
}
