package cn.yongji.onestop.local.store.index;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.store.bson.BsonBytes;
import cn.yongji.onestop.local.store.file.StoreFile;
import cn.yongji.onestop.local.store.file.StoredMap;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the services ask most often is answered by an index, in its order and without looking at more than needed. */
class PlannerTest {

    private static final int DOCUMENTS = 100;

    @TempDir
    Path folder;

    private StoreFile file;
    private StoredMap documents;
    private final List<Index<Object>> indexes = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        file = StoreFile.open(folder, false, cause -> {
            throw new AssertionError(cause);
        });
        documents = file.open("documents");
        index(false, false, "openDepartments", "acceptedAt", "_id");
        index(true, false, "outboxAt", "_id");
        index(false, false, "tenant", "created", "_id");
        index(false, false, "status", "due");
        index(false, true, "project", "no");
        for (int i = 0; i < DOCUMENTS; i++) {
            add(i);
        }
    }

    @AfterEach
    void close() throws Exception {
        file.close();
    }

    private void index(boolean sparse, boolean unique, String... fields) {
        var keys = new ArrayList<IndexKey>();
        for (var field : fields) {
            keys.add(new IndexKey(field, true));
        }
        indexes.add(new OrderedIndex(String.join("_", fields), keys, unique, sparse));
    }

    private void add(int i) {
        var document = new Document("_id", i)
                .append("version", 1)
                .append("openDepartments", List.of("d" + i % 5, "e" + i % 10))
                .append("acceptedAt", DOCUMENTS - i)
                .append("tenant", "t" + i % 4)
                .append("created", i)
                .append("status", i % 10 == 0 ? "READY" : i % 10 == 1 ? "LATE" : "DONE")
                .append("due", i)
                .append("project", "p" + i / 10)
                .append("no", i % 10);
        if (i % 50 == 0) {
            document.append("outboxAt", i);
        }
        documents.put(i, BsonBytes.of(document));
        indexes.forEach(index -> index.add(document, i, null));
    }

    private AccessPath choose(Document filter, Document sort) {
        return IndexPlanner.choose(filter, sort, indexes, documents);
    }

    private static Document and(Document... parts) {
        return new Document("$and", List.of(parts));
    }

    @Test
    void a_version_guarded_update_goes_by_the_id() {
        var path = choose(and(new Document("_id", 7), new Document("version", 1)), null);

        assertThat(path.documents()).hasSize(1);
        assertThat(path.isExact()).isFalse();
    }

    @Test
    void an_inbox_comes_in_its_order_although_the_departments_are_an_array() {
        var path = choose(new Document("openDepartments", "d2"), new Document("acceptedAt", 1).append("_id", 1));

        assertThat(path.isOrdered()).isTrue();
        assertThat(path.documents()).hasSize(DOCUMENTS / 5);
    }

    @Test
    void the_outbox_is_polled_by_its_sparse_index() {
        var path = choose(
                new Document("outboxAt", new Document("$exists", true)), new Document("outboxAt", 1).append("_id", 1));

        assertThat(path.isOrdered()).isTrue();
        assertThat(path.isExact()).isTrue();
        assertThat(path.count()).isEqualTo(2);
    }

    @Test
    void a_page_begins_where_the_last_one_ended() {
        var path = choose(
                and(new Document("tenant", "t1"), new Document("created", new Document("$gt", 49))),
                new Document("created", 1).append("_id", 1));

        assertThat(path.isOrdered()).isTrue();
        assertThat(path.documents()).hasSize(12);
    }

    @Test
    void the_ids_themselves_are_an_order() {
        var after = new Document("_id", new Document("$gt", 89));

        assertThat(choose(after, new Document("_id", 1)).isOrdered()).isTrue();
        assertThat(choose(after, new Document("_id", -1)).isOrdered()).isTrue();
        assertThat(choose(after, null).count()).isLessThanOrEqualTo(11);
        assertThat(choose(new Document(), new Document("_id", -1)).isOrdered()).isTrue();
    }

    @Test
    void several_states_are_woven_into_one_order() {
        var path =
                choose(new Document("status", new Document("$in", List.of("READY", "LATE"))), new Document("due", 1));

        assertThat(path.isOrdered()).isTrue();
        assertThat(path.isExact()).isTrue();
        assertThat(AccessPath.stream(path.ids()).map(Object::toString))
                .startsWith("0", "1", "10", "11")
                .hasSize(20);
    }

    @Test
    void a_filtered_count_reads_no_document() {
        var path = choose(new Document("tenant", "t3"), null);

        assertThat(path.isExact()).isTrue();
        assertThat(path.count()).isEqualTo(25);
    }

    @Test
    void a_unique_index_is_used_by_its_first_fields_and_the_rest_is_checked() {
        var path = choose(new Document("project", "p3").append("version", 1), new Document("no", -1));

        assertThat(path.isOrdered()).isTrue();
        assertThat(path.isExact()).isFalse();
        assertThat(path.documents()).hasSize(10);
    }

    @Test
    void each_branch_of_an_or_goes_by_its_own_index() {
        var path = choose(new Document("$or", List.of(new Document("_id", 3), new Document("project", "p0"))), null);

        assertThat(path.documents()).hasSize(10);
    }

    @Test
    void a_sparse_index_does_not_look_for_what_is_missing() {
        var path = choose(new Document("outboxAt", null), new Document("outboxAt", 1));

        assertThat(path.isOrdered()).isFalse();
        assertThat(path.documents()).hasSize(DOCUMENTS);
    }

    @Test
    void an_order_against_the_index_is_sorted_afterwards() {
        var path = choose(new Document("tenant", "t1"), new Document("created", 1).append("_id", -1));

        assertThat(path.isOrdered()).isFalse();
        assertThat(path.documents()).hasSize(25);
    }
}
