package cn.yongji.onestop.approval.cases.mongo;

import cn.yongji.onestop.approval.cases.domain.review.Act;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;

/** Fields that are absent where there is nothing to say: every command writes the whole state, so it stays small. */
final class Fields {
    private Fields() {}

    static void append(Document document, String field, List<?> values) {
        if (!values.isEmpty()) document.append(field, values);
    }

    static <T> void append(Document document, String field, List<T> values, Function<T, ?> written) {
        if (!values.isEmpty())
            document.append(field, values.stream().map(written).toList());
    }

    static void append(Document document, String field, Optional<?> value) {
        value.ifPresent(it -> document.append(field, it));
    }

    static <T> void append(Document document, String field, Optional<T> value, Function<T, ?> written) {
        value.ifPresent(it -> document.append(field, written.apply(it)));
    }

    static void append(Document document, String field, boolean value) {
        if (value) document.append(field, true);
    }

    static List<Document> list(Document document, String field) {
        return document.getList(field, Document.class, List.of());
    }

    static <T> List<T> list(Document document, String field, Function<Document, T> read) {
        var documents = document.getList(field, Document.class, List.of());
        return documents.isEmpty() ? List.of() : documents.stream().map(read).toList();
    }

    static Optional<String> text(Document document, String field) {
        return Optional.ofNullable(document.getString(field));
    }

    static Optional<LocalDate> date(Document document, String field) {
        return text(document, field).map(LocalDate::parse);
    }

    static Optional<Integer> number(Document document, String field) {
        return Optional.ofNullable(document.getInteger(field));
    }

    static boolean flag(Document document, String field) {
        return document.getBoolean(field, false);
    }

    static <T> Optional<T> part(Document document, String field, Function<Document, T> read) {
        return Optional.ofNullable(document.get(field, Document.class)).map(read);
    }

    static <T> T required(Document document, String field, Function<Document, T> read) {
        return read.apply(document.get(field, Document.class));
    }

    static Document act(Act act) {
        return new Document("at", Date.from(act.at())).append("by", act.by());
    }

    static Act act(Document document) {
        return new Act(document.getDate("at").toInstant(), document.getString("by"));
    }
}
