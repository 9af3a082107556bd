package cn.yongji.onestop.platform.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.event.CataloguePublishedV1;
import cn.yongji.onestop.kernel.event.NamedCode;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import cn.yongji.onestop.local.store.TestedStore;
import com.mongodb.client.MongoClients;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
    @Test
    void what_a_published_catalogue_adds_is_known_to_every_instance_from_then_on() {
        try (var server = TestedStore.start();
                var client = MongoClients.create(server.uri())) {
            var names = new KnownNames(client.getDatabase(TestedStore.own("names")));
            var other = new KnownNames(client.getDatabase(TestedStore.own("names")));
            assertThat(names.knows(Kind.DEPARTMENT, "water")).isTrue();
            assertThat(names.knows(Kind.DEPARTMENT, "data-bureau")).isFalse();
            assertThat(other.knows(Kind.MATTER, "M45")).isFalse();

            names.take(published());
            names.take(published());

            assertThat(names.knows(Kind.DEPARTMENT, "data-bureau")).isTrue();
            assertThat(other.knows(Kind.DEPARTMENT, "data-bureau")).isTrue();
            assertThat(other.name(Kind.DEPARTMENT, "data-bureau")).isEqualTo("数据局");
            assertThat(other.knows(Kind.MATTER, "M45")).isTrue();
            assertThat(other.knows(Kind.SLOT, "data-plan")).isTrue();
            assertThat(other.knows(Kind.SLOT, "M45")).isFalse();
        }
    }

    private static CataloguePublishedV1 published() {
        return new CataloguePublishedV1(
                "catalogue-2027-01-01",
                "2027-01-01",
                LocalDate.of(2027, 1, 1),
                List.of(new NamedCode("data-bureau", "数据局")),
                List.of(new NamedCode("M45", "数据安全评估")),
                List.of(new NamedCode("data-plan", "数据安全方案")),
                Instant.parse("2026-12-01T01:00:00Z"),
                "admin2",
                List.of());
    }
}
