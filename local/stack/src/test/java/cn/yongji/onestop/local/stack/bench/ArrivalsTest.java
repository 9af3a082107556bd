package cn.yongji.onestop.local.stack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArrivalsTest {
    private final Arrivals arrivals = new Arrivals();

    @Test
    void what_comes_in_order_is_neither_lost_nor_overtaken() {
        for (var place : new long[] {4, 5, 6}) arrivals.add(place);

        assertThat(arrivals.missing(4, 6)).isZero();
        assertThat(arrivals.overtaken()).isZero();
        assertThat(arrivals.again()).isZero();
    }

    @Test
    void a_place_that_comes_once_more_is_no_disorder() {
        assertThat(arrivals.add(4)).isTrue();
        assertThat(arrivals.add(5)).isTrue();
        assertThat(arrivals.add(4)).isFalse();

        assertThat(arrivals.again()).isOne();
        assertThat(arrivals.overtaken()).isZero();
        assertThat(arrivals.count()).isEqualTo(3);
    }

    @Test
    void a_place_that_comes_first_after_a_later_one_was_overtaken_and_one_that_never_comes_is_lost() {
        for (var place : new long[] {4, 6, 5, 8}) arrivals.add(place);

        assertThat(arrivals.overtaken()).isOne();
        assertThat(arrivals.missing(4, 8)).isOne();
    }

    @Test
    void what_came_before_does_not_count_when_it_begins_anew() {
        arrivals.add(4);
        arrivals.addForged();

        arrivals.begin();

        assertThat(arrivals.count()).isZero();
        assertThat(arrivals.forged()).isZero();
        assertThat(arrivals.missing(4, 4)).isOne();
    }
}
