package cn.yongji.onestop.platform.aggregate;

import cn.yongji.onestop.platform.written.WrittenNames;
import java.util.List;
import java.util.stream.Stream;

/** A small aggregate for the tests: a list of notes that may be closed. */
public record Ticket(List<String> notes, boolean closed) {

    public static Ticket open() {
        return new Ticket(List.of(), false);
    }

    public Ticket with(String note) {
        return new Ticket(Stream.concat(notes.stream(), Stream.of(note)).toList(), closed);
    }

    public Ticket close() {
        return new Ticket(notes, true);
    }

    public static final AggregateMapping<Ticket> MAPPING = AggregateMapping.of(
            "tickets", WrittenNames.table().row(Ticket.class, "notes", "closed").of(Ticket.class));
}
