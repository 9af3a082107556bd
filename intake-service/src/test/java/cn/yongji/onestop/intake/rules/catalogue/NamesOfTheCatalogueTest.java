package cn.yongji.onestop.intake.rules.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.catalogue.data.PackagedCatalogues;
import cn.yongji.onestop.intake.rules.catalogue.domain.WrittenCatalogue;
import cn.yongji.onestop.kernel.fact.CatalogueNames;
import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What every service knows of the catalogue is what the catalogue that comes with the program says. */
class NamesOfTheCatalogueTest {
    private static final WrittenCatalogue LATEST =
            new PackagedCatalogues().editions().getLast().written();

    @Test
    void all_services_know_the_departments_matters_and_slots_of_the_catalogue_by_the_same_names() {
        var matters = new LinkedHashMap<String, String>();
        LATEST.matters().forEach(it -> matters.put(it.code(), it.name()));
        var slots = new LinkedHashMap<String, String>();
        LATEST.slots().forEach(it -> slots.put(it.code(), it.name()));

        assertThat(known(Kind.DEPARTMENT)).isEqualTo(LATEST.departments());
        assertThat(known(Kind.MATTER)).isEqualTo(matters);
        assertThat(known(Kind.SLOT)).isEqualTo(slots);
    }

    private static Map<String, String> known(Kind kind) {
        var names = new LinkedHashMap<String, String>();
        CatalogueNames.of(kind).forEach((code, name) -> names.put(code, name.zh()));
        return names;
    }
}
