package cn.yongji.onestop.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretAddressTest {
    @Test
    void an_address_that_is_a_secret_is_not_logged_and_every_other_is() {
        assertThat(SecretAddress.withheld("/feeds/abc.ics")).isEqualTo("/feeds/…");
        assertThat(SecretAddress.withheld("/v1/calendar-feeds/1")).isEqualTo("/v1/calendar-feeds/1");
    }
}
