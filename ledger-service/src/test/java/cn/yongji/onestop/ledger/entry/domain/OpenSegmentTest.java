package cn.yongji.onestop.ledger.entry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.ledger.entry.AnyFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OpenSegmentTest {
    private final AnyFacts any = new AnyFacts(9);

    @Test
    void a_segment_is_full_with_fifty_entries_and_says_so_itself() {
        var segment = OpenSegment.none("p").next();

        var fortyNine = segment.with(Appending.of(segment.head(), facts(1, 49)));
        var fifty = fortyNine.with(Appending.of(fortyNine.head(), facts(50, 1)));

        assertThat(fortyNine.full()).isFalse();
        assertThat(fifty.full()).isTrue();
    }

    @Test
    void a_segment_with_much_in_few_entries_is_full_as_well() {
        var segment = OpenSegment.none("p").next();
        var much =
                new Fact(any.fact(0, "a", 1).event(), Optional.empty(), "\"" + "x".repeat(200_000) + "\"", any.salt());

        assertThat(segment.with(Appending.of(segment.head(), List.of(much))).full())
                .isTrue();
    }

    @Test
    void the_next_segment_carries_on_where_the_full_one_ends() {
        var segment = OpenSegment.none("p").next();
        var full = segment.with(Appending.of(segment.head(), facts(1, 60)));

        var next = full.next();

        assertThat(next.number()).isEqualTo(2);
        assertThat(next.first()).isEqualTo(61);
        assertThat(next.version()).isZero();
        assertThat(next.full()).isFalse();
        assertThat(next.head()).isEqualTo(full.head());
        assertThat(next.head().lastOf(new AggregateKey("/onestop/intake", "a"))).isEqualTo(60);
    }

    @Test
    void the_first_segment_of_a_project_is_number_one_and_begins_with_entry_one() {
        var first = OpenSegment.none("p").next();

        assertThat(first.number()).isEqualTo(1);
        assertThat(first.first()).isEqualTo(1);
        assertThat(first.head()).isEqualTo(Head.empty("p"));
    }

    private List<Fact> facts(long from, int count) {
        var facts = new ArrayList<Fact>();
        for (var i = 0; i < count; i++) facts.add(any.fact(0, "a", from + i));
        return facts;
    }
}
