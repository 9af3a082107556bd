package cn.yongji.onestop.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTest {
    @Test
    void every_refusal_says_its_reason_in_both_languages() {
        var all = List.of(
                new Refusal.Malformed(Refusal.Document.POLICY, 3),
                new Refusal.KeyIdDiffers("k"),
                new Refusal.UnknownKeyType("k", 6),
                new Refusal.UnknownMember("k"),
                new Refusal.BadSignature("k"),
                new Refusal.NotSigned(),
                new Refusal.OtherOrigin("a", "b"),
                new Refusal.TooFewWitnesses("q", 1),
                new Refusal.BeyondTree(20, 20),
                new Refusal.WrongLength(3),
                new Refusal.OtherRoot(20),
                new Refusal.Fork(20),
                new Refusal.Shrunk(20, 19),
                new Refusal.OtherPayload(),
                new Refusal.TileMissing("tile/0/000"));

        assertThat(all).allSatisfy(refusal -> {
            assertThat(refusal.zh()).endsWith("。");
            assertThat(refusal.en()).endsWith(".").isASCII();
        });
        assertThat(all).extracting(Object::getClass).doesNotHaveDuplicates();
        assertThat(all.getFirst().en()).isEqualTo("Line 3 of the policy is not as the format says.");
    }
}
