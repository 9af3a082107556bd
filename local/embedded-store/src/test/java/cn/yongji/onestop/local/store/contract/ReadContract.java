package cn.yongji.onestop.local.store.contract;

import static cn.yongji.onestop.local.store.contract.Contract.doc;
import static cn.yongji.onestop.local.store.contract.Contract.ids;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.gridfs.GridFSBuckets;
import com.mongodb.client.gridfs.model.GridFSUploadOptions;
import com.mongodb.client.model.CountOptions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.Decimal128;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filters, orders, projections, types, aggregation and files. */
public interface ReadContract extends Contract {

    List<Document> PEOPLE = List.of(
            doc("{_id: 1, name: 'Li', age: 30, tags: ['a', 'b'], home: {city: 'Yongji'}}"),
            doc("{_id: 2, name: 'Wang', age: 40, tags: ['b'], home: {city: 'Yuncheng'}, gone: null}"),
            doc("{_id: 3, name: 'Zhao', age: 50, tags: [], lines: [{sku: 'x', n: 1}, {sku: 'y', n: 5}]}"),
            doc("{_id: 4, name: 'Qian', age: '40', lines: [{sku: 'x', n: 5}]}"));

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | [1, 2, 3, 4]",
                "{age: 40} | [2]",
                "{age: {$in: [30, '40']}} | [1, 4]",
                "{age: {$nin: [30, '40']}} | [2, 3]",
                "{age: {$ne: 30}} | [2, 3, 4]",
                "{age: {$gt: 30, $lte: 50}} | [2, 3]",
                "{age: {$gte: '3'}} | [4]",
                "{gone: null} | [1, 2, 3, 4]",
                "{gone: {$exists: true}} | [2]",
                "{gone: {$exists: false}} | [1, 3, 4]",
                "{age: {$type: 'string'}} | [4]",
                "{$and: [{age: {$gt: 30}}, {name: 'Wang'}]} | [2]",
                "{$or: [{age: 30}, {name: 'Zhao'}]} | [1, 3]",
                "{$nor: [{age: 30}, {name: 'Zhao'}]} | [2, 4]",
                "{age: {$not: {$gt: 30}}} | [1, 4]",
                "{tags: 'b'} | [1, 2]",
                "{tags: {$all: ['a', 'b']}} | [1]",
                "{tags: {$size: 0}} | [3]",
                "{tags: []} | [3]",
                "{tags: ['b']} | [2]",
                "{'tags.0': {$exists: true}} | [1, 2]",
                "{'home.city': 'Yongji'} | [1]",
                "{home: {city: 'Yongji'}} | [1]",
                "{'home.city': null} | [3, 4]",
                "{'lines.sku': 'y'} | [3]",
                "{lines: {$elemMatch: {sku: 'x', n: 5}}} | [4]",
                "{'lines.sku': 'x', 'lines.n': 5} | [3, 4]",
                "{age: {$mod: [20, 0]}} | [2]",
                "{name: {$regex: '^[LW]'}} | [1, 2]",
                "{$expr: {$gt: ['$age', 35]}} | [2, 3, 4]",
            })
    default void a_filter_finds_its_documents(String filter, String expected) {
        var collection = people();

        assertThat(ids(collection.find(doc(filter)).sort(doc("{_id: 1}")))).isEqualTo(list(expected));
        assertThat(collection.countDocuments(doc(filter)))
                .isEqualTo(list(expected).size());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{age: 1, _id: 1} | [1, 2, 3, 4]",
                "{age: -1, _id: 1} | [4, 3, 2, 1]",
                "{'home.city': 1, _id: -1} | [4, 3, 1, 2]",
                "{name: -1} | [3, 2, 4, 1]",
            })
    default void documents_come_in_the_order_asked_for(String order, String expected) {
        assertThat(ids(people().find().sort(doc(order)))).isEqualTo(list(expected));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: 1} | {_id: 1, name: 'Li'}",
                "{name: 1, _id: 0} | {name: 'Li'}",
                "{name: 0, age: 0, home: 0} | {_id: 1, tags: ['a', 'b']}",
                "{tags: {$slice: 1}, age: 1} | {_id: 1, age: 30, tags: ['a']}",
                "{'home.city': 1} | {_id: 1, home: {city: 'Yongji'}}",
            })
    default void a_projection_keeps_what_it_names(String projection, String expected) {
        var found = people().find(eq("_id", 1)).projection(doc(projection)).first();

        assertThat(found.entrySet()).containsAll(doc(expected).entrySet());
        assertThat(found.keySet()).hasSizeLessThanOrEqualTo(5);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{name: 1, age: true} | {_id: 1, name: 'Li', age: 30}",
                "{_id: 0, name: 1} | {name: 'Li'}",
                "{age: 0, tags: false} | {_id: 1, name: 'Li', home: {city: 'Yongji'}}",
                "{_id: 0, home: 0} | {name: 'Li', age: 30, tags: ['a', 'b']}",
                "{'home.city': 0, tags: 0} | {_id: 1, name: 'Li', age: 30, home: {}}",
                "{'home.city': 1, missing: 1} | {_id: 1, home: {city: 'Yongji'}}",
                "{_id: 0} | {name: 'Li', age: 30, tags: ['a', 'b'], home: {city: 'Yongji'}}",
                "{_id: 1} | {_id: 1}",
            })
    default void a_projection_brings_nothing_else(String projection, String expected) {
        assertThat(people().find(eq("_id", 1)).projection(doc(projection)).first())
                .isEqualTo(doc(expected));
    }

    @Test
    default void skip_and_limit_cut_a_page_out() {
        assertThat(ids(people().find().sort(doc("{_id: 1}")).skip(1).limit(2))).containsExactly(2, 3);
        assertThat(people().countDocuments(
                                gt("_id", 1), new CountOptions().skip(1).limit(1)))
                .isEqualTo(1);
        assertThat(people().estimatedDocumentCount()).isEqualTo(4);
        assertThat(people().distinct("tags", String.class).into(new ArrayList<>()))
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    default void a_cursor_brings_everything_in_batches() {
        var collection = collection();
        collection.insertMany(
                IntStream.range(0, 250).mapToObj(i -> new Document("_id", i)).toList());

        assertThat(ids(collection.find().sort(doc("{_id: 1}")).batchSize(40)))
                .isEqualTo(IntStream.range(0, 250).boxed().toList());
    }

    @Test
    default void a_result_too_large_for_one_message_comes_in_several() {
        var collection = collection();
        var text = "x".repeat(1_000_000);
        for (int i = 0; i < 60; i++) {
            collection.insertOne(new Document("_id", i).append("text", text));
        }

        assertThat(ids(collection.find().sort(doc("{_id: -1}")).projection(doc("{text: 1}"))))
                .isEqualTo(IntStream.range(0, 60).mapToObj(i -> 59 - i).toList());
        collection.drop();
    }

    @Test
    default void every_type_comes_back_as_it_went_in() {
        var collection = collection();
        var document = new Document("_id", new ObjectId())
                .append("string", "审批 \uD83D\uDE00 \u0000 end")
                .append("int", Integer.MIN_VALUE)
                .append("long", Long.MAX_VALUE)
                .append("double", -0.5)
                .append("decimal", new Decimal128(new BigDecimal("20000000.010")))
                .append("date", Date.from(Instant.ofEpochMilli(1_764_000_000_123L)))
                .append("binary", new Binary(new byte[] {0, 1, -1}))
                .append("uuid", UUID.fromString("01980000-1234-7abc-9def-0123456789ab"))
                .append("true", true)
                .append("null", null)
                .append("list", List.of(1, List.of(), new Document()));

        collection.insertOne(document);

        assertThat(collection.find().first()).isEqualTo(document);
    }

    @Test
    default void decimals_are_compared_and_added_as_numbers() {
        var collection = collection();
        collection.insertMany(List.of(
                new Document("_id", 1).append("d", Decimal128.parse("9.5")),
                new Document("_id", 2).append("d", Decimal128.parse("10.25"))));

        collection.updateMany(doc("{}"), new Document("$inc", new Document("d", Decimal128.parse("0.25"))));

        assertThat(ids(collection.find(gt("d", Decimal128.parse("9.75"))))).containsExactly(2);
        assertThat(ids(collection.find().sort(doc("{d: -1}")))).containsExactly(2, 1);
    }

    @Test
    default void an_id_may_be_a_document_or_null() {
        var collection = collection();
        collection.insertMany(List.of(doc("{_id: {a: 1, b: 2}, n: 1}"), doc("{_id: {a: 1, b: 3}, n: 2}")));
        collection.insertOne(new Document("_id", null).append("n", 3));

        assertThat(collection.find(doc("{_id: {a: 1, b: 3}}")).first()).isEqualTo(doc("{_id: {a: 1, b: 3}, n: 2}"));
        assertThat(collection.find(doc("{_id: {b: 3, a: 1}}")).first()).isNull();
        collection.updateOne(eq("_id", null), doc("{$set: {n: 4}}"));
        assertThat(collection.find(eq("_id", null)).first().get("n")).isEqualTo(4);
        assertThat(collection.deleteOne(eq("_id", null)).getDeletedCount()).isEqualTo(1);
    }

    @Test
    default void numbers_of_different_types_are_the_same_id() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1}"));

        assertThat(collection.find(eq("_id", 1L)).first()).isNotNull();
        assertThat(collection.find(eq("_id", 1.0)).first()).isNotNull();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "[{$match: {_id: {$lte: 2}}}, {$group: {_id: null, sum: {$sum: '$age'}, top: {$max: '$age'}}}]"
                        + " | [{_id: null, sum: 70, top: 40}]",
                "[{$match: {_id: 1}}, {$unwind: '$tags'}, {$project: {tags: 1}}] | [{_id: 1, tags: 'a'}, {_id: 1,"
                        + " tags: 'b'}]",
                "[{$sort: {_id: -1}}, {$skip: 1}, {$limit: 1}, {$project: {name: 1}}] | [{_id: 3, name: 'Zhao'}]",
                "[{$match: {_id: 1}}, {$addFields: {home: {zip: 7}}}, {$project: {home: 1}}]"
                        + " | [{_id: 1, home: {city: 'Yongji', zip: 7}}]",
                "[{$unwind: '$tags'}, {$sortByCount: '$tags'}, {$limit: 1}] | [{_id: 'b', count: 2}]",
                "[{$match: {age: {$gt: 30}}}, {$count: 'n'}] | [{n: 2}]",
                "[{$match: {_id: 2}}, {$replaceRoot: {newRoot: '$home'}}] | [{city: 'Yuncheng'}]",
                "[{$match: {_id: 99}}, {$group: {_id: 1, n: {$sum: 1}}}] | []",
            })
    default void an_aggregation_computes(String pipeline, String expected) {
        var stages = documents(pipeline);

        assertThat(people().aggregate(stages).into(new ArrayList<>())).isEqualTo(documents(expected));
        assertThat(people().aggregate(stages).into(new ArrayList<>())).isEqualTo(documents(expected));
    }

    @Test
    default void an_aggregation_leaves_the_documents_alone() {
        var people = people();

        people.aggregate(documents("[{$addFields: {home: {zip: 7, city: 'x'}}}, {$unset: 'tags'}]"))
                .into(new ArrayList<>());

        assertThat(people.find().sort(doc("{_id: 1}")).into(new ArrayList<>())).isEqualTo(PEOPLE);
    }

    @Test
    default void a_file_is_stored_in_pieces_and_read_again() {
        var bucket = GridFSBuckets.create(database(), "files" + NAMES.incrementAndGet());
        var content = new byte[1_500_000];
        new Random(7).nextBytes(content);
        var options = new GridFSUploadOptions().chunkSizeBytes(100_000).metadata(new Document("sha256", "…"));

        var id = bucket.uploadFromStream("plan.pdf", new ByteArrayInputStream(content), options);

        var read = new ByteArrayOutputStream();
        bucket.downloadToStream(id, read);
        assertThat(read.toByteArray()).isEqualTo(content);
        assertThat(bucket.find(eq("_id", id)).first().getMetadata()).isEqualTo(new Document("sha256", "…"));
        bucket.delete(id);
        assertThat(bucket.find(eq("_id", id)).first()).isNull();
    }

    @Test
    default void a_driver_and_a_health_check_are_greeted() {
        var hello = client().getDatabase("admin").runCommand(doc("{hello: 1}"));

        assertThat(hello.getBoolean("isWritablePrimary")).isTrue();
        assertThat(hello.getInteger("maxWireVersion")).isGreaterThanOrEqualTo(8);
        assertThat(database()
                        .runCommand(doc("{ping: 1}"))
                        .get("ok", Number.class)
                        .intValue())
                .isEqualTo(1);
        assertThat(database().runCommand(doc("{buildInfo: 1}")).getString("version"))
                .isNotBlank();
    }

    @Test
    default void text_in_any_script_is_an_id() {
        var collection = collection();
        var id = "晋-永济-" + new String("\u0001x".getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        collection.insertOne(new Document("_id", id));

        assertThat(collection.find(eq("_id", id)).first()).isNotNull();
    }

    private MongoCollection<Document> people() {
        var collection = collection();
        collection.insertMany(PEOPLE);
        return collection;
    }

    private static List<Object> list(String json) {
        return doc("{list: " + json + "}").getList("list", Object.class);
    }

    private static List<Document> documents(String json) {
        return doc("{list: " + json + "}").getList("list", Document.class);
    }
}
