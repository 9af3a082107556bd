package cn.yongji.onestop.ledger.reconciliation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.ledger.reconciliation.domain.Difference;
import cn.yongji.onestop.ledger.reconciliation.domain.DifferenceKind;
import cn.yongji.onestop.ledger.reconciliation.domain.DifferingField;
import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import cn.yongji.onestop.ledger.reconciliation.domain.Nights;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A document for each night. */
public final class MongoNights implements Nights {
    private static final String RESULT = "result";

    private final MongoCollection<Document> nights;

    public MongoNights(MongoDatabase database) {
        this.nights = database.getCollection("reconciliations");
    }

    @Override
    public Optional<Night> of(LocalDate day) {
        return Optional.ofNullable(nights.find(eq("_id", day.toString())).first())
                .map(MongoNights::night);
    }

    @Override
    public void keep(Night night) {
        var id = night.day().toString();
        var done = of(night.day()).flatMap(Night::result).isPresent();
        if (!done) nights.replaceOne(eq("_id", id), document(night), new ReplaceOptions().upsert(true));
    }

    @Override
    public List<Night> doneBefore(Optional<LocalDate> day, int most) {
        Bson done = exists(RESULT);
        return nights.find(day.map(it -> and(done, lt("_id", it.toString()))).orElse(done))
                .sort(Sorts.descending("_id"))
                .limit(most)
                .map(MongoNights::night)
                .into(new ArrayList<>());
    }

    private static Document document(Night night) {
        var document = new Document("_id", night.day().toString()).append("begunAt", Date.from(night.begunAt()));
        night.waitingSince().ifPresent(it -> document.append("waitingSince", Date.from(it)));
        night.result().ifPresent(it -> document.append(RESULT, document(it)));
        return document;
    }

    private static Document document(Night.Result it) {
        return new Document("finishedAt", Date.from(it.finishedAt()))
                .append("complete", it.complete())
                .append("lists", it.lists())
                .append("lines", it.lines())
                .append("found", it.found())
                .append(
                        "differences",
                        it.differences().stream().map(MongoNights::document).toList());
    }

    private static Document document(Difference it) {
        return new Document("kind", it.kind().name())
                .append("service", it.service())
                .append("list", it.list().name())
                .append("aggregate", it.aggregate())
                .append("project", it.projectId())
                .append(
                        "fields",
                        it.fields().stream().map(MongoNights::document).toList());
    }

    private static Document document(DifferingField it) {
        return new Document("name", it.name()).append("listed", it.listed()).append("recorded", it.recorded());
    }

    private static Night night(Document it) {
        return new Night(
                LocalDate.parse(it.getString("_id")),
                it.getDate("begunAt").toInstant(),
                Optional.ofNullable(instant(it, "waitingSince")),
                Optional.ofNullable(it.get(RESULT, Document.class)).map(MongoNights::result));
    }

    private static Night.Result result(Document it) {
        return new Night.Result(
                it.getDate("finishedAt").toInstant(),
                it.getBoolean("complete"),
                it.getInteger("lists"),
                it.getInteger("lines"),
                it.getInteger("found"),
                it.getList("differences", Document.class).stream()
                        .map(MongoNights::difference)
                        .toList());
    }

    private static Difference difference(Document it) {
        return new Difference(
                DifferenceKind.valueOf(it.getString("kind")),
                it.getString("service"),
                DigestKind.valueOf(it.getString("list")),
                it.getString("aggregate"),
                it.getString("project"),
                it.getList("fields", Document.class).stream()
                        .map(field -> new DifferingField(
                                field.getString("name"), field.getString("listed"), field.getString("recorded")))
                        .toList());
    }

    private static @Nullable Instant instant(Document it, String field) {
        var date = it.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
