package cn.yongji.onestop.kernel.fact;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.kernel.fact.CatalogueNames.Kind;
import org.junit.jupiter.api.Test;

/** 相近代码. */
class NearestTest {
    @Test
    void who_typed_an_unknown_code_is_told_the_nearest_three() {
        var departments = CatalogueNames.of(Kind.DEPARTMENT).keySet();

        assertThat(Nearest.to("forest", departments)).hasSize(3).startsWith("forestry");
        assertThat(Nearest.to("natural-ressources", departments)).startsWith("natural-resources");
        assertThat(Nearest.to("wter", departments)).startsWith("water");
        assertThat(Nearest.to("", departments)).hasSize(3);
    }

    @Test
    void a_name_is_there_in_both_languages_and_one_that_is_not_stays_what_it_is() {
        assertThat(CatalogueNames.english(Kind.DEPARTMENT, "ecology", "生态环境局"))
                .isEqualTo("Ecology and Environment Bureau");
        assertThat(CatalogueNames.chinese(Kind.DEPARTMENT, "ecology", "ecology"))
                .isEqualTo("生态环境局");
        assertThat(CatalogueNames.english(Kind.MATTER, "M99", "试点事项")).isEqualTo("试点事项");
    }
}
