package cn.yongji.onestop.intake.rules.facts;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.intake.rules.facts.domain.Doubt;
import cn.yongji.onestop.intake.rules.facts.domain.Regions;
import cn.yongji.onestop.kernel.money.Yuan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DoubtTest {
    @ParameterizedTest(name = "{0} yuan for {1} m²")
    @CsvSource({
        "2500, 0, true, false",
        "9999, 0, true, false",
        "10000, 0, false, false",
        "1, 31600, true, true",
        "18600, 31600, false, true",
        "186000000, 31600, false, false",
        "186000000, 900, false, true"
    })
    void a_sum_that_looks_like_ten_thousands_is_doubted(long yuan, long floor, boolean tooLittle, boolean odd) {
        var doubts = Doubt.about(SampleFacts.aFactory()
                .costing(Yuan.ofYuan(yuan))
                .building(floor)
                .facts());

        assertThat(doubts.stream().anyMatch(Doubt.TooLittle.class::isInstance)).isEqualTo(tooLittle);
        assertThat(doubts.stream().anyMatch(Doubt.OddPerSquareMetre.class::isInstance))
                .isEqualTo(odd);
    }

    @Test
    void a_region_lies_in_a_province() {
        assertThat(Regions.exists("140881")).isTrue();
        assertThat(Regions.exists("810000")).isTrue();
        assertThat(Regions.exists("999999")).isFalse();
        assertThat(Regions.exists("000000")).isFalse();
    }

    @Test
    void in_the_own_province_the_city_is_known_and_in_the_own_city_the_county() {
        assertThat(Regions.exists("140802")).isTrue();
        assertThat(Regions.exists("140105")).isTrue();
        assertThat(Regions.exists("140000")).isTrue();
        assertThat(Regions.exists("140883")).isFalse();
        assertThat(Regions.exists("149981")).isFalse();
        assertThat(Regions.exists("140081")).isFalse();
        assertThat(Regions.nearest("140883")).contains("140881（永济市）");
    }
}
