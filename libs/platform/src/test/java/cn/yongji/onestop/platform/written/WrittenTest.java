package cn.yongji.onestop.platform.written;

import static cn.yongji.onestop.platform.written.WrittenNames.kind;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How a table turns records into documents, and what it refuses. */
class WrittenTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    record Code(String value) implements Comparable<Code> {
        @Override
        public int compareTo(Code other) {
            return value.compareTo(other.value);
        }
    }

    record Act(Instant at, String by) {}

    enum Colour {
        RED,
        GREEN
    }

    record Paper(String slot, String id, String name) {}

    sealed interface Matter {
        record Open(Code code, Act opened, List<Paper> papers) implements Matter {}

        sealed interface Over extends Matter {}

        record Granted(Code code, Optional<String> note) implements Over {}

        record Void() implements Over {}

        record Appealed(Over before) implements Matter {}
    }

    private static WrittenNames names() {
        return WrittenNames.table()
                .row(Act.class, "at", "by")
                .row(Paper.class, "slot", "id", "name")
                .once(Paper.class, "same", "id", "name")
                .oneOf(
                        Matter.class,
                        "is",
                        kind("open", Matter.Open.class),
                        kind("granted", Matter.Granted.class),
                        kind("void", Matter.Void.class),
                        kind("appealed", Matter.Appealed.class))
                .row(Matter.Open.class, "code=matter", "opened=opened*", "papers")
                .row(Matter.Granted.class, "code=matter", "note")
                .row(Matter.Appealed.class, "before");
    }

    private static <T> BsonDocument written(Written<T> form, T value) {
        var document = new BsonDocument();
        form.write(new BsonDocumentWriter(document), value);
        return document;
    }

    private static <T> T read(Written<T> form, String json) {
        return form.read(new BsonDocumentReader(BsonDocument.parse(json)));
    }

    static Stream<Matter> matters() {
        var open = new Matter.Open(
                new Code("m1"),
                new Act(NOW, "li"),
                List.of(new Paper("a", "p1", "图纸"), new Paper("b", "p2", "合同"), new Paper("c", "p1", "图纸")));
        var granted = new Matter.Granted(new Code("m2"), Optional.of("ok"));
        return Stream.of(open, granted, new Matter.Void(), new Matter.Appealed(granted));
    }

    @ParameterizedTest
    @MethodSource("matters")
    void every_kind_is_read_as_it_was_written(Matter matter) {
        var form = names().of(Matter.class);

        assertThat(form.read(new BsonDocumentReader(written(form, matter)))).isEqualTo(matter);
    }

    @Test
    void names_are_those_of_the_table_and_what_several_share_is_written_once() {
        var form = names().of(Matter.class);

        assertThat(written(form, matters().findFirst().orElseThrow())).isEqualTo(BsonDocument.parse("""
            {is: "open", matter: "m1", openedAt: {$date: "2026-03-02T01:00:00Z"}, openedBy: "li", papers: [
             {slot: "a", id: "p1", name: "图纸"}, {slot: "b", id: "p2", name: "合同"}, {slot: "c", same: 0}]}\
            """));
    }

    record Everything(
            int number,
            long bytes,
            boolean sure,
            BigDecimal area,
            LocalDate day,
            LocalTime hour,
            UUID id,
            char letter,
            @Nullable String slot,
            Set<Colour> colours,
            SortedSet<Code> codes,
            Map<Colour, LocalDate> days,
            List<List<Code>> groups) {}

    private static WrittenNames everything() {
        return WrittenNames.table()
                .row(
                        Everything.class,
                        "number",
                        "bytes",
                        "sure",
                        "area",
                        "day",
                        "hour",
                        "id",
                        "letter",
                        "slot",
                        "colours",
                        "codes",
                        "days",
                        "groups")
                .row(Colour.class, "RED=red", "GREEN=green");
    }

    @Test
    void every_type_of_value_has_a_form() {
        var form = everything().of(Everything.class);
        var all = new Everything(
                1,
                2,
                true,
                new BigDecimal("1.50"),
                MONDAY,
                LocalTime.of(9, 0),
                new UUID(1, 2),
                'X',
                null,
                Set.of(Colour.RED, Colour.GREEN),
                new TreeSet<>(Set.of(new Code("b"), new Code("a"))),
                Map.of(Colour.GREEN, MONDAY, Colour.RED, MONDAY),
                List.of(List.of(new Code("a")), List.of()));

        var document = written(form, all);

        assertThat(document).isEqualTo(BsonDocument.parse("""
            {number: 1, bytes: {$numberLong: "2"}, sure: true, area: {$numberDecimal: "1.50"}, day: "2026-03-02",
             hour: "09:00", id: "00000000-0000-0001-0000-000000000002", letter: "X", colours: ["red", "green"],
             codes: ["a", "b"], days: {green: "2026-03-02", red: "2026-03-02"}, groups: [["a"], []]}\
            """));
        assertThat(form.read(new BsonDocumentReader(document))).isEqualTo(all);
    }

    @Test
    void what_is_absent_has_no_field_and_is_read_as_absent() {
        var form = everything().absent(Everything.class, "number", 7).of(Everything.class);
        var little = new Everything(
                7,
                2,
                false,
                BigDecimal.ONE,
                MONDAY,
                LocalTime.NOON,
                new UUID(1, 2),
                'X',
                null,
                Set.of(),
                Collections.emptySortedSet(),
                Map.of(),
                List.of());

        var document = written(form, little);

        assertThat(document.keySet()).containsExactly("bytes", "area", "day", "hour", "id", "letter");
        assertThat(form.read(new BsonDocumentReader(document))).isEqualTo(little);
    }

    @Test
    void a_field_that_must_be_there_is_missed_and_one_that_nobody_knows_is_refused() {
        var form = WrittenNames.table().row(Act.class, "at", "by").of(Act.class);

        assertThatThrownBy(() -> read(form, "{by: 'li'}"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("Act has no field at");
        assertThatThrownBy(() -> read(form, "{at: {$date: '2026-03-02T01:00:00Z'}, by: 'li', when: 1}"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("Act has a field that nobody knows here: when");
    }

    @Test
    void a_field_that_is_gone_is_passed_over_and_one_to_be_found_by_is_only_written() {
        var form = WrittenNames.table()
                .row(Act.class, "at", "by")
                .gone(Act.class, "when")
                .derived(
                        Act.class,
                        "mine",
                        Boolean.class,
                        act -> Optional.of(true).filter(_ -> act.by().equals("li")))
                .of(Act.class);

        assertThat(written(form, new Act(NOW, "li")).containsKey("mine")).isTrue();
        assertThat(written(form, new Act(NOW, "wu")).containsKey("mine")).isFalse();
        assertThat(read(form, "{when: 1, at: {$date: '2026-03-02T01:00:00Z'}, mine: true, by: 'li'}"))
                .isEqualTo(new Act(NOW, "li"));
    }

    @Test
    void a_kind_is_found_wherever_the_field_that_tells_it_stands() {
        var form = names().of(Matter.class);

        assertThat(read(form, "{matter: 'm2', is: 'granted', note: 'ok'}"))
                .isEqualTo(new Matter.Granted(new Code("m2"), Optional.of("ok")));
        assertThatThrownBy(() -> read(form, "{is: 'lost'}"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("no Matter is written as lost");
    }

    @Test
    void a_form_knows_its_paths() {
        var form = names().of(Matter.class);

        assertThat(Stream.of("is", "openedBy", "papers.id", "before.note").filter(it -> !form.has(it)))
                .isEmpty();
        assertThat(Stream.of("opened", "papers.size", "code").filter(form::has)).isEmpty();
    }

    static Stream<WrittenNames> wrong() {
        return Stream.of(
                WrittenNames.table().row(Act.class, "at"),
                WrittenNames.table().row(Act.class, "at", "by", "why"),
                WrittenNames.table().row(Act.class, "at=by", "by"),
                WrittenNames.table().row(Act.class, "at", "by").absent(Act.class, "why", ""),
                WrittenNames.table().row(Act.class, "at", "by").gone(Act.class, "by"),
                WrittenNames.table().row(Act.class, "at", "by").row(Paper.class, "slot", "id", "name"),
                WrittenNames.table());
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void a_table_that_does_not_fit_its_types_is_refused_when_it_is_made(WrittenNames names) {
        assertThatThrownBy(() -> names.of(Act.class)).isInstanceOf(BadTable.class);
    }

    @Test
    void every_kind_and_every_constant_has_one_written_name() {
        var oneMissing = WrittenNames.table().oneOf(Matter.class, "is", kind("void", Matter.Void.class));
        var twoAlike = WrittenNames.table().row(Colour.class, "RED=r", "GREEN=r");
        var oneLeftOut = WrittenNames.table().row(Colour.class, "RED");

        assertThatThrownBy(() -> oneMissing.of(Matter.class)).isInstanceOf(BadTable.class);
        assertThatThrownBy(() -> twoAlike.of(Colour.class)).isInstanceOf(BadTable.class);
        assertThatThrownBy(() -> oneLeftOut.of(Colour.class)).isInstanceOf(BadTable.class);
    }

    record Heap(List<String> stones) {}

    @Test
    void a_collection_of_which_nothing_says_how_many_it_may_hold_is_refused() {
        assertThatThrownBy(() -> WrittenNames.table().row(Heap.class, "stones").of(Heap.class))
                .isInstanceOf(BadTable.class)
                .hasMessageContaining("at-rest/bounds.txt says neither how many");
    }
}
