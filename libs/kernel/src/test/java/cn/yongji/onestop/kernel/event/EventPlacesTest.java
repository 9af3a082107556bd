package cn.yongji.onestop.kernel.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class EventPlacesTest {
    @Test
    void every_event_says_where_it_is_shown_and_a_new_one_without_its_row_is_noticed() {
        assertThat(EventPlaces.all().keySet()).isEqualTo(EventContracts.names());
        assertThatThrownBy(() -> EventPlaces.of("review.invented.v1")).hasMessageContaining("no row");
    }

    @Test
    void every_place_is_one_that_there_is() {
        assertThat(EventPlaces.all()).allSatisfy((_, places) -> {
            assertThat(places.page()).isSubsetOf(Set.of("project", "nodes", "materials", "problems"));
            assertThat(places.inbox())
                    .isSubsetOf(Set.of(
                            "REVIEW",
                            "OPINION",
                            "PAPER",
                            "SUSPENSION_REQUEST",
                            "SUPERVISION",
                            "REVOCATION",
                            "PROBLEM",
                            "MEETING"));
            assertThat(places.problems()).isSubsetOf(Set.of("opens", "changes", "closes"));
            assertThat(places.work()).isSubsetOf(Set.of("CORRECTION", "SUPPLEMENT", "PROMISE"));
            assertThat(places.rights()).isSubsetOf(Set.of("unit", "agent", "department"));
            assertThat(places.people()).isSubsetOf(Set.of("unit", "agent", "leader"));
        });
    }

    @Test
    void what_reaches_a_departments_inbox_reaches_its_feed_as_well() {
        assertThat(EventPlaces.all()).allSatisfy((_, places) -> {
            if (!places.inbox().isEmpty()) assertThat(places.feed()).isNotEqualTo(EventPlaces.Feed.NOBODY);
        });
    }

    @Test
    void whose_right_or_work_an_event_changes_is_told_of_it_and_what_opens_or_ends_a_problem_concerns_somebody() {
        assertThat(EventPlaces.all()).allSatisfy((_, places) -> {
            if (places.rights().contains("unit")) assertThat(places.people()).contains("unit");
            if (places.rights().contains("agent")) assertThat(places.people()).contains("agent");
            if (!places.work().isEmpty()) assertThat(places.people()).contains("agent");
            if (places.problems().contains("opens") || places.problems().contains("closes"))
                assertThat(places.people()).isNotEmpty();
        });
    }
}
