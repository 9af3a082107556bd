package cn.yongji.onestop.approval.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy;
import cn.yongji.onestop.approval.webhook.domain.EndpointPolicy.Objection;
import cn.yongji.onestop.approval.webhook.domain.Network;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses a webhook may have. */
class EndpointPolicyTest {
    private static final EndpointPolicy STRICT = new EndpointPolicy(List.of(), false);
    private static final EndpointPolicy LOCAL = new EndpointPolicy(List.of(Network.parse("127.0.0.0/8")), true);

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
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1"
            })
    void an_address_that_only_we_can_reach_is_not_called(String address) throws UnknownHostException {
        assertThat(STRICT.allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "114.114.114.114", "172.32.0.1", "100.128.0.1", "11.0.0.1", "2400:3200::1"})
    void an_address_in_the_open_is_called(String address) throws UnknownHostException {
        assertThat(STRICT.allows(InetAddress.getByName(address))).isTrue();
        assertThat(STRICT.allowsPlain(InetAddress.getByName(address))).isFalse();
    }

    @Test
    void a_trusted_network_is_called_and_plainly_only_where_that_is_allowed() throws UnknownHostException {
        var loopback = InetAddress.getByName("127.0.0.1");

        assertThat(LOCAL.objectionTo("http://127.0.0.1:9000/hook")).isEmpty();
        assertThat(LOCAL.objectionTo("http://localhost:9000/hook")).isEmpty();
        assertThat(LOCAL.allows(loopback)).isTrue();
        assertThat(LOCAL.allowsPlain(loopback)).isTrue();
        assertThat(LOCAL.allowsPlain(InetAddress.getByName("8.8.8.8"))).isFalse();
        assertThat(LOCAL.allows(InetAddress.getByName("10.0.0.1"))).isFalse();
    }

    @Test
    void metadata_services_are_never_called_whatever_is_trusted() throws UnknownHostException {
        var everything = new EndpointPolicy(List.of(Network.parse("0.0.0.0/0"), Network.parse("::/0")), true);

        assertThat(everything.allows(InetAddress.getByName("169.254.169.254"))).isFalse();
        assertThat(everything.allows(InetAddress.getByName("100.100.100.200"))).isFalse();
        assertThat(everything.allows(InetAddress.getByName("fd00:ec2::254"))).isFalse();
        assertThat(everything.allows(InetAddress.getByName("10.0.0.1"))).isTrue();
    }
}
