package cn.yongji.onestop.local.store.contract;

import static cn.yongji.onestop.local.store.contract.Contract.doc;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.model.CreateCollectionOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What MongoDB refuses is refused: what passes here passes there. */
public interface StrictContract extends Contract {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {b: null}      | {$set: {'b.x': 1}}            | 28
        {b: null}      | {$inc: {'b.x': 1}}            | 28
        {b: null}      | {$push: {'b.x': 1}}           | 28
        {b: {c: null}} | {$set: {'b.c.x': 1}}          | 28
        {b: null}      | {$inc: {b: 1}}                | 14
        {b: null}      | {$mul: {b: 2}}                | 14
        {b: null}      | {$push: {b: 1}}               | 2
        {b: null}      | {$push: {b: {$each: [1]}}}    | 2
        {b: null}      | {$addToSet: {b: 1}}           | 2
        {b: null}      | {$pull: {b: 1}}               | 2
        {b: null}      | {$pullAll: {b: [1]}}          | 2
        {b: 1}         | {$set: {'': 1}}               | 56
        {b: 1}         | {$set: {'a..b': 1}}           | 56
        {b: 1}         | {$set: {'a.': 1}}             | 56
        """)
    default void an_update_that_mongodb_refuses_is_refused_and_changes_nothing(String before, String update, int code) {
        var collection = collection();
        collection.createIndex(doc("{b: 1}"));
        var there = doc(before).append("_id", 1);
        collection.insertOne(there);

        refused(code, () -> collection.updateOne(eq("_id", 1), doc(update)));
        refused(code, () -> collection.findOneAndUpdate(eq("_id", 1), doc(update)));

        assertThat(collection.find().first()).isEqualTo(there);
        assertThat(collection.countDocuments(new Document("b", there.get("b")))).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {b: null} | {$set: {b: 1}}        | {b: 1}
        {b: null} | {$max: {b: 1}}        | {b: 1}
        {b: null} | {$unset: {'b.x': 1}}  | {b: null}
        {b: null} | {$pull: {'b.x': 1}}   | {b: null}
        {b: null} | {$pull: {c: 1}}       | {b: null}
        {}        | {$inc: {'b.x': 1}}    | {b: {x: 1}}
        """)
    default void what_is_no_obstacle_is_none(String before, String update, String after) {
        var collection = collection();
        collection.insertOne(doc(before).append("_id", 1));

        collection.updateOne(eq("_id", 1), doc(update));

        var told = collection.find().first();
        told.remove("_id");
        assertThat(told).isEqualTo(doc(after));
    }

    @Test
    default void an_upsert_gives_the_identity_that_it_looked_for() {
        var collection = collection();
        var upsert = new UpdateOptions().upsert(true);

        refused(66, () -> collection.updateOne(eq("_id", 1), doc("{$set: {_id: 2}}"), upsert));
        refused(66, () -> collection.updateOne(eq("_id", 1), doc("{$setOnInsert: {_id: 2}}"), upsert));
        refused(66, () -> collection.replaceOne(eq("_id", 1), doc("{_id: 2}"), new ReplaceOptions().upsert(true)));
        collection.updateOne(eq("_id", 1), doc("{$setOnInsert: {_id: 1, a: 1}}"), upsert);

        assertThat(collection.find().into(new ArrayList<>())).containsExactly(doc("{_id: 1, a: 1}"));
    }

    @Test
    default void an_index_is_not_mistaken_for_another_and_its_collection_can_be_dropped() {
        var collection = collection();
        collection.createIndex(doc("{a: 1}"), new IndexOptions().name("first"));
        collection.createIndex(doc("{a: 1}"), new IndexOptions().name("first"));

        refused(86, () -> collection.createIndex(doc("{b: 1}"), new IndexOptions().name("first")));
        refused(
                86,
                () -> collection.createIndex(
                        doc("{a: 1}"), new IndexOptions().name("first").unique(true)));
        refused(86, () -> collection.createIndex(doc("{a: -1}"), new IndexOptions().name("first")));
        refused(85, () -> collection.createIndex(doc("{a: 1}"), new IndexOptions().name("second")));
        collection.insertMany(List.of(doc("{a: 1}"), doc("{a: 1}")));
        collection.drop();

        collection.createIndex(doc("{b: 1}"), new IndexOptions().name("first"));
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: 0}", "{a: 'x'}", "{a: true}"})
    default void an_index_that_cannot_be_is_refused(String keys) {
        refused(67, () -> collection().createIndex(doc(keys)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{a: {$exists: false}}", "{a: {$ne: 1}}", "{a: {$regex: 'x'}}"})
    default void a_partial_index_has_a_filter_that_says_what_is_there(String filter) {
        refused(
                67,
                () -> collection().createIndex(doc("{a: 1}"), new IndexOptions().partialFilterExpression(doc(filter))));
    }

    @Test
    default void a_partial_index_is_not_sparse_as_well() {
        refused(
                67,
                () -> collection()
                        .createIndex(
                                doc("{a: 1}"),
                                new IndexOptions().sparse(true).partialFilterExpression(doc("{a: {$exists: true}}"))));
    }

    @Test
    default void a_partial_unique_index_refuses_only_among_the_documents_it_has() {
        var collection = collection();
        collection.createIndex(
                doc("{code: 1}"), new IndexOptions().unique(true).partialFilterExpression(doc("{state: 'active'}")));
        collection.insertMany(List.of(
                doc("{_id: 1, code: 'a', state: 'active'}"),
                doc("{_id: 2, code: 'a', state: 'gone'}"),
                doc("{_id: 3, code: 'a'}")));

        refused(11000, () -> collection.insertOne(doc("{_id: 4, code: 'a', state: 'active'}")));
        refused(11000, () -> collection.updateOne(eq("_id", 2), doc("{$set: {state: 'active'}}")));
        collection.updateOne(eq("_id", 1), doc("{$set: {state: 'gone'}}"));
        collection.updateOne(eq("_id", 2), doc("{$set: {state: 'active'}}"));

        assertThat(Contract.ids(collection.find(doc("{code: 'a', state: 'active'}"))))
                .containsExactly(2);
        assertThat(Contract.ids(collection.find(doc("{code: 'a'}")).sort(doc("{_id: 1}"))))
                .containsExactly(1, 2, 3);
    }

    @Test
    default void a_partial_index_finds_no_less_than_a_scan() {
        var collection = collection();
        collection.createIndex(
                doc("{at: 1, _id: 1}"), new IndexOptions().partialFilterExpression(doc("{at: {$exists: true}}")));
        collection.insertMany(
                List.of(doc("{_id: 1}"), doc("{_id: 2, at: 5}"), doc("{_id: 3, at: null}"), doc("{_id: 4, at: 3}")));

        assertThat(Contract.ids(collection.find(doc("{at: {$lte: 5}}")).sort(doc("{at: 1, _id: 1}"))))
                .containsExactly(4, 2);
        assertThat(Contract.ids(collection.find(doc("{at: {$exists: true}}")).sort(doc("{at: 1, _id: 1}"))))
                .containsExactly(3, 4, 2);
        assertThat(Contract.ids(collection.find(doc("{at: null}")).sort(doc("{_id: 1}"))))
                .containsExactly(1, 3);
        assertThat(Contract.ids(collection.find().sort(doc("{at: 1, _id: 1}")))).containsExactly(1, 3, 4, 2);
        assertThat(collection.countDocuments(doc("{at: {$exists: true}}"))).isEqualTo(3);
        assertThat(collection.countDocuments(doc("{at: 5}"))).isEqualTo(1);
        collection.updateOne(eq("_id", 2), doc("{$unset: {at: 1}}"));
        assertThat(collection.countDocuments(doc("{at: {$exists: true}}"))).isEqualTo(2);
    }

    @Test
    default void a_collection_with_other_options_is_another_one() {
        var name = "created" + NAMES.incrementAndGet();
        database().getCollection(name).drop();
        database().createCollection(name);
        database().createCollection(name);

        assertThatThrownBy(() -> database()
                        .createCollection(
                                name, new CreateCollectionOptions().capped(true).sizeInBytes(4096)))
                .isInstanceOfSatisfying(
                        MongoCommandException.class,
                        failed -> assertThat(failed.getErrorCode()).isEqualTo(48));
        assertThat(database().listCollectionNames().into(new ArrayList<>())).containsOnlyOnce(name);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {l: {$gte: 4, $lt: 3}}                | 1
        {l: {$gt: 1, $lt: 5}}                 | 1, 3
        {l: {$elemMatch: {$gte: 4, $lt: 3}}}  |
        {$or: [{l: {$gte: 4, $lt: 3}}]}       | 1
        """)
    default void the_bounds_of_an_array_may_be_met_by_different_elements(String filter, String expected) {
        var collection = collection();
        collection.insertMany(List.of(doc("{_id: 1, l: [1, 5]}"), doc("{_id: 2, l: [1]}"), doc("{_id: 3, l: 2}")));

        assertThat(Contract.ids(collection.find(doc(filter)).sort(doc("{_id: 1}"))))
                .hasToString("[" + (expected == null ? "" : expected) + "]");
        collection.createIndex(doc("{l: 1}"));
        assertThat(Contract.ids(collection.find(doc(filter)).sort(doc("{_id: 1}"))))
                .hasToString("[" + (expected == null ? "" : expected) + "]");
    }

    @Test
    default void whatever_is_asked_the_connection_stays() {
        var collection = collection();
        collection.insertMany(List.of(doc("{_id: 1}"), doc("{_id: 2, l: [[{a: 1}], {a: 2}]}")));

        for (Runnable asked : List.<Runnable>of(
                () -> collection.find().projection(doc("{m: {$slice: 1}}")).into(new ArrayList<>()),
                () -> collection.distinct("l.a", Integer.class).into(new ArrayList<>()))) {
            try {
                asked.run();
            } catch (MongoException refused) {
                assertThat(refused).isInstanceOf(MongoCommandException.class);
            }
        }
        assertThat(collection.countDocuments()).isEqualTo(2);
    }

    private static void refused(int code, ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        MongoException.class,
                        failed -> assertThat(failed.getCode()).isEqualTo(code));
    }
}
