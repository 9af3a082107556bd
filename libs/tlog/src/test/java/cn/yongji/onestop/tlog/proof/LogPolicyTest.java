package cn.yongji.onestop.tlog.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.Vectors;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogPolicyTest {
    private static final String LOG = "log " + Vectors.at("/keys/log/vkey").asString() + "\n";
    private static final String A =
            "witness a " + Vectors.at("/keys/witnesses/0/vkey").asString() + "\n";
    private static final String B =
            "witness b " + Vectors.at("/keys/witnesses/1/vkey").asString() + "\n";

    @Test
    void one_of_two_witnesses_is_enough_where_the_policy_says_so() {
        var policy = LogPolicy.parse(Vectors.at("/policy").asString()).orThrow();

        assertThat(policy.isMetBy(Set.of())).isFalse();
        assertThat(policy.isMetBy(Set.of("yuncheng"))).isTrue();
        assertThat(policy.isMetBy(Set.of("yuncheng", "audit"))).isTrue();
        assertThat(LogPolicy.parse(policy.text())).isEqualTo(Checked.held(policy));
    }

    @Test
    void groups_count_groups() {
        var policy = LogPolicy.parse(
                        LOG + A + B + "group both all a b\ngroup either 1 a b\ngroup top 2 both either\nquorum top\n")
                .orThrow();

        assertThat(policy.isMetBy(Set.of("a"))).isFalse();
        assertThat(policy.isMetBy(Set.of("a", "b"))).isTrue();
        assertThat(LogPolicy.parse(LOG + "quorum none\n").orThrow().isMetBy(Set.of()))
                .isTrue();
        assertThat(LogPolicy.parse(LOG + A.strip() + " https://w.example/\nquorum a\n")
                        .orThrow()
                        .text())
                .endsWith(" https://w.example/\nquorum a\n");
    }

    @Test
    void a_name_has_to_be_defined_before_it_is_used() {
        assertThat(LogPolicy.parse(LOG + "group g any a\n" + A + "quorum g\n").refusal())
                .contains(new Refusal.UnknownMember("a"));
        assertThat(LogPolicy.parse(LOG + A + "quorum b\n").refusal()).contains(new Refusal.UnknownMember("b"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "quorum a\nquorum a\n",
                "group g 0 a\nquorum g\n",
                "group g 2 a\nquorum g\n",
                "group g any\nquorum g\n",
                "group g 2 a a\nquorum g\n",
                "group a any a\nquorum a\n",
                "group none any a\nquorum none\n",
                "quorum\n",
                "quorum a a\n",
                "trust a\nquorum a\n",
                "group g some a\nquorum g\n",
                "log x\nquorum a\n",
                "witness a\nquorum a\n"
            })
    void a_policy_that_says_nothing_clear_is_refused(String rest) {
        assertThat(LogPolicy.parse(LOG + A + rest)).isInstanceOf(Checked.Denied.class);
        assertThat(LogPolicy.parse(A + "quorum a\n")).as("no log").isInstanceOf(Checked.Denied.class);
    }

    @Test
    void a_witness_is_no_log_and_a_log_no_witness() {
        assertThat(LogPolicy.parse(LOG.replace("log ", "witness l ") + "quorum l\n"))
                .isInstanceOf(Checked.Denied.class);
        assertThat(LogPolicy.parse(A.replace("witness a ", "log ") + "quorum none\n"))
                .isInstanceOf(Checked.Denied.class);
    }
}
