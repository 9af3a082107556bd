package cn.yongji.onestop.ledger.reconciliation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.ledger.reconciliation.domain.Night;
import cn.yongji.onestop.ledger.reconciliation.domain.NightlyCheck;
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
    private static final String CHECK = "check";

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
        var document = new Document("finishedAt", Date.from(it.finishedAt()))
                .append("complete", it.complete())
                .append("lists", it.lists())
                .append("lines", it.lines())
                .append("found", it.found())
                .append(
                        "differences",
                        it.differences().stream().map(DifferenceDocument::of).toList());
        it.check().ifPresent(check -> document.append(CHECK, document(check)));
        return document;
    }

    private static Document document(NightlyCheck it) {
        return new Document("ledgers", it.ledgers())
                .append("leaves", it.leaves())
                .append("proofs", it.proofs())
                .append("flaw", it.flaw().orElse(null));
    }

    private static NightlyCheck check(Document it) {
        return new NightlyCheck(
                it.getLong("ledgers"),
                it.getLong("leaves"),
                it.getInteger("proofs"),
                Optional.ofNullable(it.getString("flaw")));
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
                        .map(DifferenceDocument::read)
                        .toList(),
                Optional.ofNullable(it.get(CHECK, Document.class)).map(MongoNights::check));
    }

    private static @Nullable Instant instant(Document it, String field) {
        var date = it.getDate(field);
        return date == null ? null : date.toInstant();
    }
}
