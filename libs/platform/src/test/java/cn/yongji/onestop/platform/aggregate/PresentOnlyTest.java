package cn.yongji.onestop.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.local.store.TestedStore;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class PresentOnlyTest {
    @Test
    void an_index_of_those_with_a_field_takes_the_place_of_the_one_that_had_all_however_often_it_is_made() {
        try (var store = TestedStore.start();
                var client = MongoClients.create(store.uri())) {
            var database = client.getDatabase(TestedStore.own("present_only"));
            var documents = database.getCollection("cases");
            documents.createIndex(Indexes.ascending("outboxAt", "_id"), new IndexOptions().sparse(true));

            PresentOnly.index(documents, "outboxAt");
            PresentOnly.index(documents, "outboxAt");

            var names = documents.listIndexes().map(it -> it.getString("name")).into(new ArrayList<>());
            assertThat(names).containsExactlyInAnyOrder("_id_", "outboxAt_present");
            assertThat(documents
                            .listIndexes()
                            .map(it -> it.get("partialFilterExpression"))
                            .into(new ArrayList<>()))
                    .contains(Document.parse("{outboxAt: {$exists: true}}"));
            database.drop();
        }
    }
}
