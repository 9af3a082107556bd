package cn.yongji.onestop.tlog.witness;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yongji.onestop.tlog.Checked;
import cn.yongji.onestop.tlog.Vectors;
import cn.yongji.onestop.tlog.merkle.Proofs;
import cn.yongji.onestop.tlog.note.Checkpoint;
import cn.yongji.onestop.tlog.note.SignedNote;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddCheckpointTest {
    @Test
    void a_request_is_written_as_another_tool_writes_it_and_its_proof_holds() {
        assertThat(Vectors.each("/witnessRequests")).hasSize(4).allSatisfy(told -> {
            var request = AddCheckpoint.parse(told.path("body").asString()).orThrow();
            var checkpoint = Checkpoint.open(request.checkpoint(), Vectors.origin(), List.of(Vectors.log()))
                    .orThrow();
            assertThat(request.body()).isEqualTo(told.path("body").asString());
            assertThat(request.old()).isEqualTo(told.path("old").asLong());
            assertThat(checkpoint.size()).isEqualTo(told.path("new").asLong());
            assertThat(Proofs.consistency(
                            request.old(),
                            Vectors.root((int) request.old()),
                            checkpoint.size(),
                            checkpoint.root(),
                            request.proof()))
                    .isInstanceOf(Checked.Held.class);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "old\n\n", "old 1", "old 01\n\n", "old -1\n\n", "new 1\n\n", "old 1\nxyz\n\n", "old 1 \n\n"})
    void a_request_that_is_malformed_is_refused(String start) {
        assertThat(AddCheckpoint.parse(start + Vectors.at("/checkpoints/3/note").asString()))
                .isInstanceOf(Checked.Denied.class);
    }

    @Test
    void more_than_sixty_three_hashes_are_refused() {
        var hash = Vectors.root(1).base64() + "\n";
        var note = "\n" + Vectors.at("/checkpoints/3/note").asString();

        assertThat(AddCheckpoint.parse("old 1\n" + hash.repeat(63) + note)).isInstanceOf(Checked.Held.class);
        assertThat(AddCheckpoint.parse("old 1\n" + hash.repeat(64) + note)).isInstanceOf(Checked.Denied.class);
    }

    @Test
    void every_answer_is_read_as_it_was_sent() {
        var lines = SignedNote.parse(Vectors.at("/cosignatures/note").asString())
                .orThrow()
                .signatures();
        List<WitnessAnswer> answers = List.of(
                new WitnessAnswer.Cosigned(lines),
                new WitnessAnswer.OtherSize(7),
                new WitnessAnswer.NotConsistent(),
                new WitnessAnswer.NotOurs(),
                new WitnessAnswer.UnknownOrigin(),
                new WitnessAnswer.BadRequest());

        assertThat(answers)
                .allSatisfy(answer -> assertThat(WitnessAnswer.read(answer.status(), answer.body()))
                        .isEqualTo(Checked.held(answer)));
    }

    @ParameterizedTest
    @CsvSource({"200,''", "200,<html>", "200,'\n'", "409,''", "409,seven", "409,007", "500,''", "302,''"})
    void rubbish_is_no_answer(int status, String body) {
        assertThat(WitnessAnswer.read(status, body)).isInstanceOf(Checked.Denied.class);
    }
}
