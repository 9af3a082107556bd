package cn.yongji.onestop.ledger.reconciliation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import cn.yongji.onestop.kernel.digest.DigestKind;
import cn.yongji.onestop.kernel.digest.DigestListedV1;
import cn.yongji.onestop.ledger.reconciliation.domain.DigestLists;
import cn.yongji.onestop.ledger.reconciliation.domain.Expected.Wanted;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import tools.jackson.databind.json.JsonMapper;

/** A document for each part, under its key on the topic; the lines lie as they came. */
public final class MongoLists implements DigestLists {
    private static final String NIGHT = "night";
    private static final String BUCKET = "bucket";
    private static final String PART = "part";
    private static final String LIST = "list";

    private final MongoCollection<Document> parts;
    private final JsonMapper json;

    public MongoLists(MongoDatabase database, JsonMapper json) {
        this.parts = database.getCollection("digests");
        this.json = json;
        parts.createIndex(Indexes.ascending(NIGHT, BUCKET, PART));
    }

    /** Parts of one list that were made together. */
    private record Made(Wanted list, Date at) {}

    @Override
    public void keep(List<DigestListedV1> said) {
        for (var part : said) {
            parts.replaceOne(eq("_id", part.key()), document(part), new ReplaceOptions().upsert(true));
        }
        // What is left of a longer list of another night says nothing any more.
        said.stream()
                .map(DigestListedV1::night)
                .max(LocalDate::compareTo)
                .ifPresent(
                        night -> parts.deleteMany(lt(NIGHT, night.minusDays(2).toString())));
    }

    @Override
    public boolean any(LocalDate night) {
        return parts.find(eq(NIGHT, night.toString())).first() != null;
    }

    @Override
    public boolean complete(LocalDate night) {
        return any(night)
                && parts.find(and(eq(NIGHT, night.toString()), eq("complete", false)))
                                .first()
                        == null;
    }

    @Override
    public Set<Wanted> whole(LocalDate night) {
        var whole = new HashSet<Wanted>();
        madeOn(night).forEach((made, buckets) -> {
            if (buckets == DigestListedV1.BUCKETS) whole.add(made.list());
        });
        return whole;
    }

    /** How many buckets of each making are whole. */
    private Map<Made, Integer> madeOn(LocalDate night) {
        var given = new HashMap<List<Object>, Integer>();
        var ends = new HashMap<List<Object>, Integer>();
        var found = parts.find(eq(NIGHT, night.toString()))
                .projection(Projections.include("service", "kind", BUCKET, PART, "last", "at"));
        for (var part : found) {
            var bucket = List.<Object>of(made(part), part.getInteger(BUCKET));
            given.merge(bucket, 1, Integer::sum);
            if (part.getBoolean("last")) ends.put(bucket, part.getInteger(PART) + 1);
        }
        var buckets = new HashMap<Made, Integer>();
        ends.forEach((bucket, count) -> {
            if (count.equals(given.get(bucket))) buckets.merge((Made) bucket.getFirst(), 1, Integer::sum);
        });
        return buckets;
    }

    @Override
    public List<DigestListedV1> ofBucket(LocalDate night, int bucket) {
        var made = madeOn(night);
        return parts
                .find(and(eq(NIGHT, night.toString()), eq(BUCKET, bucket)))
                .sort(Sorts.ascending(PART))
                .into(new ArrayList<>())
                .stream()
                .filter(part -> made.getOrDefault(made(part), 0) == DigestListedV1.BUCKETS)
                .map(part -> json.readValue(part.get(LIST, Binary.class).getData(), DigestListedV1.class))
                .toList();
    }

    private static Made made(Document part) {
        var list = new Wanted(part.getString("service"), DigestKind.valueOf(part.getString("kind")));
        return new Made(list, part.getDate("at"));
    }

    private Document document(DigestListedV1 part) {
        return new Document("_id", part.key())
                .append(NIGHT, part.night().toString())
                .append("service", part.service())
                .append("kind", part.kind().name())
                .append(BUCKET, part.bucket())
                .append(PART, part.part())
                .append("last", part.last())
                .append("complete", part.complete())
                .append("at", Date.from(part.listedAt()))
                .append(LIST, new Binary(json.writeValueAsBytes(part)));
    }
}
