package cn.yongji.onestop.local.store.contract;

import static cn.yongji.onestop.local.store.contract.Contract.doc;
import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.DuplicateKeyException;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.bson.Document;
import org.junit.jupiter.api.Test;

/** What unique indexes refuse, and that indexes can be made again and again. */
public interface IndexContract extends Contract {

    @Test
    default void an_id_is_taken_once() {
        var collection = collection();
        collection.insertOne(doc("{_id: 1}"));

        assertDuplicate(() -> collection.insertOne(doc("{_id: 1}")));
    }

    @Test
    default void a_unique_value_is_taken_once_by_insert_update_and_upsert() {
        var collection = unique("{code: 1}", false);
        collection.insertMany(List.of(doc("{_id: 1, code: 'a'}"), doc("{_id: 2, code: 'b'}")));

        assertDuplicate(() -> collection.insertOne(doc("{_id: 3, code: 'a'}")));
        assertDuplicate(() -> collection.updateOne(eq("_id", 2), Updates.set("code", "a")));
        assertDuplicate(
                () -> collection.updateOne(eq("_id", 3), Updates.set("code", "a"), new UpdateOptions().upsert(true)));
        assertThat(collection.countDocuments()).isEqualTo(2);
        assertThat(collection.find(eq("code", "b")).first().get("_id")).isEqualTo(2);
    }

    @Test
    default void a_freed_value_can_be_taken_again() {
        var collection = unique("{code: 1}", false);
        collection.insertMany(List.of(doc("{_id: 1, code: 'a'}"), doc("{_id: 2, code: 'b'}")));

        collection.updateOne(eq("_id", 1), Updates.set("code", "c"));
        collection.deleteOne(eq("_id", 2));
        collection.insertMany(List.of(doc("{_id: 3, code: 'a'}"), doc("{_id: 4, code: 'b'}")));

        assertThat(Contract.ids(collection.find().sort(doc("{_id: 1}")))).containsExactly(1, 3, 4);
    }

    @Test
    default void a_compound_index_is_unique_as_a_whole() {
        var collection = unique("{project: 1, no: -1}", false);
        collection.insertMany(
                List.of(doc("{project: 'p', no: 1}"), doc("{project: 'p', no: 2}"), doc("{project: 'q', no: 1}")));

        assertDuplicate(() -> collection.insertOne(doc("{project: 'p', no: 2}")));
    }

    @Test
    default void a_missing_value_counts_as_a_value_unless_the_index_is_sparse() {
        var plain = unique("{code: 1}", false);
        plain.insertOne(doc("{_id: 1}"));
        assertDuplicate(() -> plain.insertOne(doc("{_id: 2}")));

        var sparse = unique("{code: 1}", true);
        sparse.insertMany(List.of(doc("{_id: 1}"), doc("{_id: 2}"), doc("{_id: 3, code: null}")));
        assertDuplicate(() -> sparse.insertOne(doc("{_id: 4, code: null}")));
    }

    @Test
    default void the_elements_of_an_array_are_unique_across_documents() {
        var collection = unique("{codes: 1}", false);
        collection.insertOne(doc("{_id: 1, codes: ['a', 'a', 'b']}"));

        assertDuplicate(() -> collection.insertOne(doc("{_id: 2, codes: ['c', 'b']}")));
        collection.insertOne(doc("{_id: 2, codes: ['c']}"));
        assertDuplicate(() -> collection.updateOne(eq("_id", 2), Updates.push("codes", "a")));
    }

    @Test
    default void an_index_cannot_become_unique_over_duplicates() {
        var collection = collection();
        collection.insertMany(List.of(doc("{code: 'a'}"), doc("{code: 'a'}")));

        assertThatThrownBy(() -> collection.createIndex(doc("{code: 1}"), new IndexOptions().unique(true)))
                .isInstanceOfSatisfying(
                        DuplicateKeyException.class,
                        failed -> assertThat(failed.getCode()).isEqualTo(11000));
        collection.insertOne(doc("{code: 'a'}"));
        assertThat(collection.countDocuments(eq("code", "a"))).isEqualTo(3);
    }

    @Test
    default void two_arrays_in_one_index_are_refused() {
        var collection = collection();
        collection.createIndex(doc("{a: 1, b: 1}"));

        assertThatThrownBy(() -> collection.insertOne(doc("{a: [1], b: [2]}"))).isInstanceOf(MongoWriteException.class);
        assertThat(collection.countDocuments()).isZero();
    }

    @Test
    default void creating_and_listing_indexes_can_be_repeated() {
        var collection = collection();
        for (int i = 0; i < 2; i++) {
            collection.createIndex(doc("{a: 1, b: -1}"));
            collection.createIndex(
                    doc("{c: 1}"), new IndexOptions().unique(true).sparse(true));
        }

        assertThat(collection.listIndexes().map(index -> index.get("key")).into(new ArrayList<>()))
                .containsExactlyInAnyOrder(doc("{_id: 1}"), doc("{a: 1, b: -1}"), doc("{c: 1}"));

        collection.dropIndex("a_1_b_-1");
        assertThat(collection.listIndexes().into(new ArrayList<>())).hasSize(2);
    }

    @Test
    default void a_dropped_collection_is_empty_when_it_comes_back() {
        var collection = unique("{code: 1}", false);
        collection.insertOne(doc("{_id: 1, code: 'a'}"));

        collection.drop();
        collection.insertMany(List.of(doc("{_id: 1, code: 'a'}"), doc("{_id: 2, code: 'a'}")));

        assertThat(collection.countDocuments(eq("code", "a"))).isEqualTo(2);
    }

    @Test
    default void a_renamed_collection_keeps_its_documents_and_indexes() {
        var collection = unique("{code: 1}", false);
        collection.insertOne(doc("{_id: 1, code: 'a'}"));
        var renamed = collection();

        collection.renameCollection(renamed.getNamespace());

        assertThat(renamed.find(eq("code", "a")).first()).isEqualTo(doc("{_id: 1, code: 'a'}"));
        assertThat(collection.countDocuments()).isZero();
        assertDuplicate(() -> renamed.insertOne(doc("{_id: 2, code: 'a'}")));
    }

    @Test
    default void a_dropped_database_is_empty_when_it_comes_back() {
        var database = client().getDatabase("onestop_dropped");
        var neighbour = client().getDatabase("onestop_dropped_not");
        neighbour.getCollection("c").drop();
        database.getCollection("c").insertOne(doc("{_id: 1}"));
        neighbour.getCollection("c").insertOne(doc("{_id: 1}"));

        database.drop();

        assertThat(client().listDatabaseNames().into(new ArrayList<>()))
                .contains("onestop_dropped_not")
                .doesNotContain("onestop_dropped");
        assertThat(database.getCollection("c").countDocuments()).isZero();
        database.getCollection("c").insertOne(doc("{_id: 1}"));
        assertThat(neighbour.getCollection("c").countDocuments()).isEqualTo(1);
    }

    private MongoCollection<Document> unique(String keys, boolean sparse) {
        var collection = collection();
        collection.createIndex(doc(keys), new IndexOptions().unique(true).sparse(sparse));
        return collection;
    }

    private static void assertDuplicate(ThrowingCallable write) {
        assertThatThrownBy(write)
                .isInstanceOfSatisfying(
                        MongoWriteException.class,
                        failed -> assertThat(failed.getCode()).isEqualTo(11000));
    }
}
