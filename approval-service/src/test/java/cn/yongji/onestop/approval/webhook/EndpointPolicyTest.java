package cn.yongji.onestop.approval.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy;
import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy.Objection;
import cn.yongji.onestop.approval.webhook.domain.Network;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a webhook may have. */
class EndpointPolicyTest {
    private static final EndpointPolicy STRICT = new EndpointPolicy(List.of(), false, Set.of(443, 8443));
    private static final EndpointPolicy LOCAL =
            new EndpointPolicy(List.of(Network.parse("127.0.0.0/8")), true, Set.of(443));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://shuiwu.example.gov.cn/onestop",
                "https://shuiwu.example.gov.cn:8443/a?b=c",
                "https://xn--fiqs8s.cn/",
                "https://8.8.8.8/hook",
                "https://[2400:3200::1]/hook"
            })
    void an_address_in_the_open_is_taken(String url) {
        assertThat(STRICT.objectionTo(url)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        http://shuiwu.example.gov.cn/onestop, NOT_HTTPS
        ftp://shuiwu.example.gov.cn/onestop,  NOT_HTTPS
        file:///etc/passwd,                   UNREADABLE
        gopher://shuiwu.example.gov.cn/,      NOT_HTTPS
        https://user:pass@example.gov.cn/,    UNREADABLE
        https://example.gov.cn/#part,         UNREADABLE
        https://example.gov.cn:0/,            UNREADABLE
        https://example.gov.cn:99999/,        UNREADABLE
        https:///onestop,                     UNREADABLE
        not a url,                            UNREADABLE
        https://localhost/,                   HOST_NOT_ALLOWED
        https://intranet/,                    HOST_NOT_ALLOWED
        https://2130706433/,                  HOST_NOT_ALLOWED
        https://0x7f.0.0.1/,                  UNREADABLE
        https://0177.0.0.1/,                  HOST_NOT_ALLOWED
        https://127.1/,                       UNREADABLE
        https://a_b.example.gov.cn/,          UNREADABLE
        https://example.gov.cn%00.evil.cn/,   UNREADABLE
        """)
    void an_address_that_could_mislead_is_refused(String url, Objection objection) {
        assertThat(STRICT.objectionTo(url)).contains(objection);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "100.64.0.1",
                "100.100.100.200",
                "169.254.169.254",
                "168.63.129.16",
                "192.0.0.192",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::127.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd00:ec2::254",
                "fec0::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "::ffff:0:a9fe:a9fe",
                "::ffff:0:808:808",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b::a00:1",
                "64:ff9b:1::808:808",
                "192.31.196.1",
                "192.52.193.1",
                "192.175.48.1",
                "100::1",
                "100:0:0:1::1",
                "2001:db8::1",
                "2001:1::1",
                "2620:4f:8000::1",
                "3fff::1",
                "3fff:fff:ffff::1",
                "4000::1",
                "5f00::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1"
            })
    void an_address_that_only_we_can_reach_is_not_called(String address) throws UnknownHostException {
        assertThat(objection(STRICT, address, 443, false)).contains(Objection.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "114.114.114.114",
                "172.32.0.1",
                "100.128.0.1",
                "11.0.0.1",
                "2400:3200::1",
                "3ffe::1",
                "64:ff9b::808:808"
            })
    void an_address_in_the_open_is_called(String address) throws UnknownHostException {
        assertThat(objection(STRICT, address, 443, false)).isEmpty();
        assertThat(objection(STRICT, address, 443, true)).contains(Objection.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void a_trusted_network_is_called_and_plainly_only_where_that_is_allowed() throws UnknownHostException {
        assertThat(LOCAL.objectionTo("http://127.0.0.1:9000/hook")).isEmpty();
        assertThat(LOCAL.objectionTo("http://localhost:9000/hook")).isEmpty();
        assertThat(objection(LOCAL, "127.0.0.1", 9000, false)).isEmpty();
        assertThat(objection(LOCAL, "127.0.0.1", 9000, true)).isEmpty();
        assertThat(objection(LOCAL, "8.8.8.8", 443, true)).contains(Objection.ADDRESS_NOT_ALLOWED);
        assertThat(objection(LOCAL, "10.0.0.1", 443, false)).contains(Objection.ADDRESS_NOT_ALLOWED);
    }

    @Test
    void metadata_services_are_never_called_whatever_is_trusted() throws UnknownHostException {
        var everything = new EndpointPolicy(List.of(Network.parse("0.0.0.0/0"), Network.parse("::/0")), true, Set.of());

        for (var address : List.of(
                "169.254.169.254",
                "100.100.100.200",
                "fd00:ec2::254",
                "::ffff:0:a9fe:a9fe",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::a9fe:a9fe",
                "2002:a9fe:a9fe::",
                "::169.254.169.254"))
            assertThat(objection(everything, address, 443, false)).as(address).contains(Objection.ADDRESS_NOT_ALLOWED);
        assertThat(objection(everything, "10.0.0.1", 443, false)).isEmpty();
    }

    @Test
    void an_address_that_only_maps_another_is_judged_by_both_however_the_library_holds_it()
            throws UnknownHostException {
        var bytes = new byte[16];
        bytes[10] = bytes[11] = (byte) 0xff;
        bytes[12] = 127;
        bytes[15] = 1;

        assertThat(STRICT.objectionTo(Inet6Address.getByAddress(null, bytes, -1), 443, false))
                .contains(Objection.ADDRESS_NOT_ALLOWED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 22, 25, 80, 3306, 6379, 9092, 27017, 65535})
    void in_the_open_only_the_ports_of_https_are_called(int port) throws UnknownHostException {
        assertThat(objection(STRICT, "8.8.8.8", port, false)).contains(Objection.PORT_NOT_ALLOWED);
    }

    @Test
    void in_a_trusted_network_no_well_known_port_but_those_of_the_web_is_called() throws UnknownHostException {
        for (var port : List.of(22, 25, 111, 1023))
            assertThat(objection(LOCAL, "127.0.0.1", port, false)).contains(Objection.PORT_NOT_ALLOWED);
        for (var port : List.of(80, 443, 1024, 8443))
            assertThat(objection(LOCAL, "127.0.0.1", port, false)).isEmpty();
    }

    private static Optional<Objection> objection(EndpointPolicy policy, String address, int port, boolean plain)
            throws UnknownHostException {
        return policy.objectionTo(InetAddress.getByName(address), port, plain);
    }
}
