package cn.yongji.onestop.platform.written;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What stands among the fields of its owner, and what another component tells of one that was not written before. */
class OwnersFieldsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    record Overruled(String reason, String by) {}

    record Notice(String text, Optional<Overruled> overruled) {}

    private static final Written<Notice> NOTICE = WrittenNames.table()
            .row(Notice.class, "text", "overruled=*")
            .row(Overruled.class, "reason=headReason", "by=head")
            .of(Notice.class);

    @Test
    void what_may_be_missing_is_there_where_one_of_its_fields_is() {
        var plain = new Notice("a", Optional.empty());
        var overruled = new Notice("a", Optional.of(new Overruled("b", "li")));

        assertThat(NOTICE.toDocument(plain)).isEqualTo(new Document("text", "a"));
        assertThat(NOTICE.toDocument(overruled)).isEqualTo(Document.parse("{text: 'a', headReason: 'b', head: 'li'}"));
        assertThat(NOTICE.fromDocument(NOTICE.toDocument(plain))).isEqualTo(plain);
        assertThat(NOTICE.fromDocument(NOTICE.toDocument(overruled))).isEqualTo(overruled);
    }

    @Test
    void what_is_there_in_part_is_not_read() {
        assertThatThrownBy(() -> NOTICE.fromDocument(Document.parse("{text: 'a', head: 'li'}")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("Overruled has no field headReason");
    }

    sealed interface Standing {
        record Open() implements Standing {}

        record Kept(String by) implements Standing {}
    }

    record StandingFields(Optional<String> keptBy) {
        static StandingFields of(Standing it) {
            return switch (it) {
                case Standing.Open _ -> new StandingFields(Optional.empty());
                case Standing.Kept(var by) -> new StandingFields(Optional.of(by));
            };
        }

        Standing standing() {
            return keptBy.<Standing>map(Standing.Kept::new).orElseGet(Standing.Open::new);
        }
    }

    record Promise(String matter, Standing standing) {}

    @Test
    void what_is_written_as_something_else_stands_there_as_that() {
        var form = WrittenNames.table()
                .row(Promise.class, "matter", "standing=*")
                .as(Standing.class, StandingFields.class, StandingFields::of, StandingFields::standing)
                .row(StandingFields.class, "keptBy")
                .derived(StandingFields.class, "kept", Boolean.class, it -> Optional.of(true))
                .of(Promise.class);
        var kept = new Promise("M16", new Standing.Kept("li"));
        var open = new Promise("M16", new Standing.Open());

        // Derived fields belong to a document of its own, and this is none.
        assertThat(form.toDocument(kept)).isEqualTo(Document.parse("{matter: 'M16', keptBy: 'li'}"));
        assertThat(form.toDocument(open)).isEqualTo(Document.parse("{matter: 'M16'}"));
        assertThat(form.fromDocument(form.toDocument(kept))).isEqualTo(kept);
        assertThat(form.fromDocument(form.toDocument(open))).isEqualTo(open);
    }

    record Forecast(LocalDate finish, LocalDate finishWithReviews) {}

    private static WrittenNames forecasts() {
        return WrittenNames.table().row(Forecast.class, "finish", "finishWithReviews");
    }

    @Test
    void what_was_not_written_before_is_told_by_another_component() {
        var form = forecasts()
                .absent(Forecast.class, "finishWithReviews", "finish", LocalDate.class, it -> it.plusDays(1))
                .of(Forecast.class);

        assertThat(form.fromDocument(Document.parse("{finish: '2026-03-02'}")))
                .isEqualTo(new Forecast(MONDAY, MONDAY.plusDays(1)));
        assertThat(form.toDocument(new Forecast(MONDAY, MONDAY.plusDays(1)))).containsKey("finishWithReviews");
        assertThatThrownBy(() -> form.fromDocument(Document.parse("{finishWithReviews: '2026-03-02'}")))
                .isInstanceOf(Unreadable.class)
                .hasMessage("Forecast has no field finish");
    }

    @Test
    void nothing_is_told_by_what_is_not_there() {
        var names = forecasts().absent(Forecast.class, "finishWithReviews", "start", LocalDate.class, it -> it);

        assertThatThrownBy(() -> names.of(Forecast.class)).isInstanceOf(BadTable.class);
    }

    sealed interface Step {
        record Required(String matter) implements Step {}

        record Exempt(String matter, List<Step> instead) implements Step {}
    }

    record Steps(List<Step> steps) {}

    // In a tree the driver goes back to the first mark that was ever set, and reads the list for ever.
    @Test
    void in_a_tree_too_kinds_are_told_apart_wherever_the_field_that_tells_them_stands() {
        var form = WrittenNames.table()
                .row(Steps.class, "steps")
                .oneOf(
                        Step.class,
                        "state",
                        WrittenNames.kind("REQUIRED", Step.Required.class),
                        WrittenNames.kind("EXEMPT", Step.Exempt.class))
                .row(Step.Required.class, "matter")
                .row(Step.Exempt.class, "matter", "instead")
                .of(Steps.class);
        var steps = new Steps(List.of(
                new Step.Required("M01"),
                new Step.Exempt("M02", List.of(new Step.Required("M03"))),
                new Step.Required("M04")));
        var told = new BsonDocument();
        form.write(new BsonDocumentWriter(told), steps);
        var mixed = BsonDocument.parse("""
            {steps: [{state: 'REQUIRED', matter: 'M01'},
             {matter: 'M02', instead: [{matter: 'M03', state: 'REQUIRED'}], state: 'EXEMPT'},
             {matter: 'M04', state: 'REQUIRED'}]}\
            """);

        assertThat(form.read(new BsonDocumentReader(told))).isEqualTo(steps);
        assertThat(form.read(new BsonDocumentReader(mixed))).isEqualTo(steps);
    }

    @Test
    void a_kind_that_nothing_tells_is_not_read() {
        var form = WrittenNames.table()
                .oneOf(
                        Step.class,
                        "state",
                        WrittenNames.kind("REQUIRED", Step.Required.class),
                        WrittenNames.kind("EXEMPT", Step.Exempt.class))
                .row(Step.Required.class, "matter")
                .row(Step.Exempt.class, "matter", "instead")
                .of(Step.class);

        for (var json : List.of("{}", "{matter: 'M01'}"))
            assertThatThrownBy(() -> form.fromDocument(Document.parse(json)))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("Step has no field state");
    }
}
