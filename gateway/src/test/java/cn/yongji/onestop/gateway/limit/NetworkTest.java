package cn.yongji.onestop.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {
    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:0:1::5, 20010db800000001",
        "2001:db8:0:1:ffff::9, 20010db800000001",
        "fe80::1%eth0, fe80000000000000",
        "::ffff:203.0.113.7, ::ffff:203.0.113.7"
    })
    void a_home_s_many_ipv6_addresses_are_one_client(String address, String client) {
        assertThat(RateLimit.network(address)).isEqualTo(client);
    }
}
