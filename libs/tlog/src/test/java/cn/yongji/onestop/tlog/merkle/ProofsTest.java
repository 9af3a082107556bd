package cn.yongji.onestop.tlog.merkle;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Refusal;
import cn.yongji.onestop.tlog.TreeHash;
import cn.yongji.onestop.tlog.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProofsTest {
    private static final long SEED = 20261130;

    @Test
    void every_proof_that_another_tool_made_holds() {
        assertThat(Vectors.each("/inclusion"))
                .hasSize(210)
                .allSatisfy(proof -> assertThat(inclusion(proof, index(proof))).isInstanceOf(Checked.Held.class));
        assertThat(Vectors.each("/consistency"))
                .hasSize(210)
                .allSatisfy(proof -> assertThat(consistency(proof)).isInstanceOf(Checked.Held.class));
    }

    @Test
    void proofs_of_large_trees_hold() {
        var before = TreeHash.EMPTY;
        for (var tree : Vectors.each("/bigTree/sizes").toList()) {
            var root = Vectors.hash(tree.path("root"));
            for (var proof : tree.path("inclusionProofs")) {
                var index = proof.path("index").asInt();
                var leaf = TreeHash.ofLeaf(Vectors.bigLeaf(index));
                assertThat(Proofs.inclusion(
                                leaf, index, proof.path("size").asLong(), Vectors.hashes(proof.path("proof")), root))
                        .isEqualTo(Checked.held(root));
            }
            var from = tree.path("consistencyFrom");
            if (!from.isMissingNode()) {
                assertThat(Proofs.consistency(
                                from.path("old").asLong(),
                                before,
                                from.path("new").asLong(),
                                root,
                                Vectors.hashes(from.path("proof"))))
                        .isEqualTo(Checked.held(root));
            }
            before = root;
        }
    }

    @Test
    void a_proof_that_leads_elsewhere_is_refused() {
        assertThat(Vectors.each("/negatives").filter(wrong -> kind(wrong).equals("inclusion")))
                .hasSize(5)
                .allSatisfy(wrong -> assertThat(
                                inclusion(wrong, wrong.path("leafIndex").asInt(Math.min(index(wrong), 19))))
                        .as(wrong.path("name").asString())
                        .isInstanceOf(Checked.Denied.class));
        assertThat(Vectors.each("/negatives").filter(wrong -> kind(wrong).equals("consistency")))
                .hasSize(1)
                .allSatisfy(wrong -> assertThat(consistency(wrong)).isInstanceOf(Checked.Denied.class));
    }

    @Test
    void two_roots_for_one_size_are_a_fork() {
        assertThat(Proofs.consistency(20, Vectors.root(20), 20, Vectors.root(19), List.of()))
                .isEqualTo(Checked.denied(new Refusal.Fork(20)));
        assertThat(Proofs.consistency(20, Vectors.root(20), 19, Vectors.root(19), List.of()))
                .isEqualTo(Checked.denied(new Refusal.Shrunk(20, 19)));
    }

    @Test
    void every_tree_begins_with_the_empty_one() {
        assertThat(Proofs.consistency(0, TreeHash.EMPTY, 20, Vectors.root(20), List.of()))
                .isEqualTo(Checked.held(Vectors.root(20)));
        assertThat(Proofs.consistency(0, Vectors.root(1), 20, Vectors.root(20), List.of()))
                .isInstanceOf(Checked.Denied.class);
    }

    @Test
    void a_proof_with_one_bit_changed_never_holds() {
        var random = new Random(SEED);
        var proofs = Vectors.each("/consistency")
                .filter(proof -> !proof.path("proof").isEmpty())
                .toList();
        for (var i = 0; i < 2_000; i++) {
            var proof = proofs.get(random.nextInt(proofs.size()));
            var hashes = flipped(Vectors.hashes(proof.path("proof")), random);
            var before = proof.path("old").asInt();
            var after = proof.path("new").asInt();
            assertThat(Proofs.consistency(before, Vectors.root(before), after, Vectors.root(after), hashes))
                    .as("seed %d, run %d", SEED, i)
                    .isInstanceOf(Checked.Denied.class);
        }
    }

    private static List<TreeHash> flipped(List<TreeHash> hashes, Random random) {
        var changed = new ArrayList<>(hashes);
        var at = random.nextInt(hashes.size());
        var bytes = hashes.get(at).bytes();
        bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        changed.set(at, TreeHash.of(bytes));
        return changed;
    }

    private static Checked<TreeHash> inclusion(JsonNode proof, int leaf) {
        var size = proof.path("size").asInt();
        return Proofs.inclusion(
                Vectors.leaves().get(leaf),
                index(proof),
                size,
                Vectors.hashes(proof.path("proof")),
                Vectors.root(size));
    }

    private static Checked<TreeHash> consistency(JsonNode proof) {
        var before = proof.path("old").asInt();
        var after = proof.path("new").asInt();
        return Proofs.consistency(
                before, Vectors.root(before), after, Vectors.root(after), Vectors.hashes(proof.path("proof")));
    }

    private static int index(JsonNode proof) {
        return proof.path("index").asInt();
    }

    private static String kind(JsonNode negative) {
        return negative.path("kind").asString();
    }
}
