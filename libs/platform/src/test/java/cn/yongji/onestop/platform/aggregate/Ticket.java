package cn.yongji.onestop.platform.aggregate;

import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;

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

    /** As every aggregate's, by hand. */
    public static final AggregateMapping<Ticket> MAPPING = new AggregateMapping<>() {
        @Override
        public String collection() {
            return "tickets";
        }

        @Override
        public Document toDocument(Ticket state) {
            return new Document("notes", state.notes()).append("closed", state.closed());
        }

        @Override
        public Ticket fromDocument(Document document) {
            return new Ticket(document.getList("notes", String.class), document.getBoolean("closed"));
        }
    };
}
