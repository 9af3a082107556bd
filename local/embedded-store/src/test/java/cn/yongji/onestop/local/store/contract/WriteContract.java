package cn.yongji.onestop.local.store.contract;

import static cn.yongji.onestop.local.store.contract.Contract.doc;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.client.result.UpdateResult;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Inserts, updates and deletes. */
public interface WriteContract extends Contract {

    @Test
    default void a_document_is_found_as_it_was_inserted() {
        var collection = collection();
        var document = doc("{_id: 'a', n: 1, list: [1, 'x', null, {y: 2.5}], nested: {empty: {}, none: null}}");

        collection.insertOne(document);

        assertThat(collection.find(eq("_id", "a")).first()).isEqualTo(document);
    }

    @ParameterizedTest(name = "{1} on {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{n: 1} | {$set: {n: 2, m: 'x'}} | {n: 2, m: 'x'}",
                "{n: 1, m: 2} | {$unset: {m: 1}} | {n: 1}",
                "{n: 1} | {$inc: {n: 5, fresh: 1}} | {n: 6, fresh: 1}",
                "{n: 2147483647} | {$inc: {n: 1}} | {n: {$numberLong: '2147483648'}}",
                "{n: 3} | {$mul: {n: 4}} | {n: 12}",
                "{n: 3} | {$min: {n: 2}} | {n: 2}",
                "{n: 3} | {$max: {n: 2}} | {n: 3}",
                "{n: 3} | {$rename: {n: 'm'}} | {m: 3}",
                "{a: [1]} | {$push: {a: 2}} | {a: [1, 2]}",
                "{a: [3, 1]} | {$push: {a: {$each: [2, 5], $sort: 1, $slice: -3}}} | {a: [2, 3, 5]}",
                "{a: [1, 2, 3]} | {$pull: {a: {$lt: 3}}} | {a: [3]}",
                "{a: [{id: 1}, {id: 2}]} | {$pull: {a: {id: 1}}} | {a: [{id: 2}]}",
                "{a: [1, 2, 3]} | {$pull: {a: {$in: [1, 3]}}} | {a: [2]}",
                "{a: [1, 2, 1]} | {$pullAll: {a: [1]}} | {a: [2]}",
                "{a: [1]} | {$addToSet: {a: {$each: [1, 2]}}} | {a: [1, 2]}",
                "{a: [1, 2]} | {$inc: {'a.$[]': 10}} | {a: [11, 12]}",
                "{s: {t: 1}} | {$set: {'s.u': 2}} | {s: {t: 1, u: 2}}",
                "{n: 1} | {$setOnInsert: {m: 1}} | {n: 1}",
            })
    default void an_update_operator_changes_the_document(String before, String update, String after) {
        var collection = collection();
        collection.insertOne(doc(before).append("_id", 1));

        collection.updateOne(eq("_id", 1), doc(update));

        assertThat(collection.find().first()).isEqualTo(doc(after).append("_id", 1));
    }

    @Test
    default void array_filters_pick_the_elements_to_change() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1, lines: [{sku: 'x', n: 1}, {sku: 'y', n: 1}]}"));

        collection.updateOne(
                eq("_id", 1),
                Updates.set("lines.$[line].n", 9),
                new UpdateOptions().arrayFilters(List.of(eq("line.sku", "y"))));

        assertThat(collection.find().first()).isEqualTo(doc("{_id: 1, lines: [{sku: 'x', n: 1}, {sku: 'y', n: 9}]}"));
    }

    @Test
    default void the_positional_operator_changes_the_element_that_matched() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1, lines: [{sku: 'x', n: 1}, {sku: 'y', n: 1}]}"));

        collection.updateOne(doc("{_id: 1, 'lines.sku': 'y'}"), Updates.set("lines.$.n", 9));

        assertThat(collection.find().first()).isEqualTo(doc("{_id: 1, lines: [{sku: 'x', n: 1}, {sku: 'y', n: 9}]}"));
    }

    @Test
    default void counts_tell_matched_from_modified() {
        var collection = collection();
        collection.insertMany(List.of(doc("{_id: 1, n: 1}"), doc("{_id: 2, n: 2}"), doc("{_id: 3, n: 2}")));

        UpdateResult same = collection.updateOne(eq("_id", 1), Updates.set("n", 1));
        UpdateResult many = collection.updateMany(gte("n", 2), Updates.inc("n", 1));
        UpdateResult none = collection.updateOne(eq("_id", 9), Updates.set("n", 1));

        assertThat(List.of(same.getMatchedCount(), same.getModifiedCount())).containsExactly(1L, 0L);
        assertThat(List.of(many.getMatchedCount(), many.getModifiedCount())).containsExactly(2L, 2L);
        assertThat(List.of(none.getMatchedCount(), none.getModifiedCount())).containsExactly(0L, 0L);
        assertThat(collection.deleteOne(gte("n", 2)).getDeletedCount()).isEqualTo(1);
        assertThat(collection.deleteMany(gte("n", 0)).getDeletedCount()).isEqualTo(2);
    }

    @Test
    default void a_replacement_leaves_nothing_of_the_old_document_but_its_id() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1, old: true, n: 1}"));

        collection.replaceOne(eq("_id", 1), doc("{n: 2, fresh: true}"));

        assertThat(collection.find().first()).isEqualTo(doc("{_id: 1, n: 2, fresh: true}"));
    }

    @Test
    default void the_id_of_a_document_cannot_change() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1}"));

        assertThatThrownBy(() -> collection.updateOne(eq("_id", 1), Updates.set("_id", 2)))
                .hasMessageContaining("_id");
        assertThat(collection.find().first()).isEqualTo(doc("{_id: 1}"));
    }

    @Test
    default void an_upsert_inserts_what_the_filter_and_the_update_say() {
        var collection = collection();

        var result = collection.updateOne(
                doc("{_id: 'k', kind: 'x'}"),
                doc("{$set: {n: 1}, $setOnInsert: {fresh: true}}"),
                new UpdateOptions().upsert(true));

        assertThat(result.getUpsertedId().asString().getValue()).isEqualTo("k");
        assertThat(collection.find().first()).isEqualTo(doc("{_id: 'k', kind: 'x', n: 1, fresh: true}"));
    }

    @Test
    default void find_and_modify_gives_the_document_before_or_after() {
        var collection = collection();
        collection.insertMany(List.of(doc("{_id: 1, due: 2}"), doc("{_id: 2, due: 1}")));
        var after = new FindOneAndUpdateOptions()
                .sort(doc("{due: 1}"))
                .projection(doc("{owner: 1}"))
                .returnDocument(ReturnDocument.AFTER);

        assertThat(collection.findOneAndUpdate(doc("{}"), Updates.set("owner", "me"), after))
                .isEqualTo(doc("{_id: 2, owner: 'me'}"));
        assertThat(collection.findOneAndUpdate(eq("_id", 1), Updates.inc("due", 1)))
                .isEqualTo(doc("{_id: 1, due: 2}"));
        assertThat(collection.findOneAndReplace(eq("_id", 1), doc("{r: 1}"))).isEqualTo(doc("{_id: 1, due: 3}"));
        assertThat(collection.findOneAndDelete(eq("_id", 1))).isEqualTo(doc("{_id: 1, r: 1}"));
        assertThat(collection.findOneAndDelete(eq("_id", 1))).isNull();
    }

    @Test
    default void find_and_modify_upserts() {
        var options = new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

        assertThat(collection().findOneAndUpdate(eq("_id", 7), Updates.inc("n", 1), options))
                .isEqualTo(doc("{_id: 7, n: 1}"));
    }

    @Test
    default void a_large_bulk_write_does_all_its_parts() {
        var collection = collection();
        collection.insertMany(
                IntStream.range(0, 1_500).mapToObj(i -> new Document("_id", i)).toList());

        var result = collection.bulkWrite(IntStream.range(0, 1_500)
                .mapToObj(i -> new UpdateOneModel<Document>(eq("_id", i), Updates.set("n", i)))
                .toList());

        assertThat(result.getModifiedCount()).isEqualTo(1_500);
        assertThat(collection.countDocuments(gte("n", 0))).isEqualTo(1_500);
    }

    @Test
    default void an_ordered_bulk_write_stops_at_the_first_failure() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1, n: 'text'}"));

        assertThatThrownBy(() -> collection.bulkWrite(List.of(
                        new UpdateManyModel<>(eq("_id", 1), Updates.set("first", true)),
                        new UpdateManyModel<>(eq("_id", 1), Updates.inc("n", 1)),
                        new UpdateManyModel<>(eq("_id", 1), Updates.set("last", true)))))
                .isInstanceOfSatisfying(MongoBulkWriteException.class, failed -> {
                    assertThat(failed.getWriteErrors())
                            .singleElement()
                            .satisfies(error -> assertThat(error.getIndex()).isEqualTo(1));
                    assertThat(failed.getWriteResult().getModifiedCount()).isEqualTo(1);
                });
        assertThat(collection.find().first()).isEqualTo(doc("{_id: 1, n: 'text', first: true}"));
    }

    @Test
    default void an_unordered_bulk_write_does_what_it_can() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1}"));

        assertThatThrownBy(() -> collection.bulkWrite(
                        List.of(
                                new InsertOneModel<>(doc("{_id: 1}")),
                                new InsertOneModel<>(doc("{_id: 2}")),
                                new DeleteOneModel<>(eq("_id", 1))),
                        new BulkWriteOptions().ordered(false)))
                .isInstanceOf(MongoBulkWriteException.class);
        assertThat(Contract.ids(collection.find())).containsExactly(2);
    }

    @Test
    default void a_failed_insert_of_many_counts_only_what_is_there() {
        var collection = collection();
        var documents = List.of(doc("{_id: 1}"), doc("{_id: 1}"), doc("{_id: 2}"));

        assertThatThrownBy(() -> collection.insertMany(documents))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        failed -> assertThat(failed.getWriteResult().getInsertedCount())
                                .isEqualTo(1));
        assertThat(collection.countDocuments()).isEqualTo(1);

        collection.drop();
        assertThatThrownBy(() -> collection.insertMany(documents, new InsertManyOptions().ordered(false)))
                .isInstanceOfSatisfying(
                        MongoBulkWriteException.class,
                        failed -> assertThat(failed.getWriteResult().getInsertedCount())
                                .isEqualTo(2));
        assertThat(collection.countDocuments()).isEqualTo(2);
    }
}
