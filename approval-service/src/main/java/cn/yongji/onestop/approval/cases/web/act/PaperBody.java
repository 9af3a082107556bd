package cn.yongji.onestop.approval.cases.web.act;

import cn.yongji.onestop.approval.cases.domain.ReviewCommand;
import cn.yongji.onestop.kernel.calendar.Act;
import cn.yongji.onestop.kernel.event.MaterialRef;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/** A paper that is brought after a silent grant. */
@Schema(name = "PaperRequest")
record PaperBody(
        @Schema(description = "结果文书号 / Number of the result document") @NotBlank @Size(max = 100)
        String resultNumber,

        @Schema(description = "文书本身，可无 / The documents themselves; may be none") @Size(max = 20)
        List<@Valid Material> materials) {
    /** No slot of the application's, but the result of the matter. */
    private static final String SLOT = "result-document";

    /** A stored document. */
    @Schema(name = "PaperMaterial")
    record Material(
            @NotBlank @Size(max = 100) String materialId,
            @NotBlank @Size(max = 200) String name,

            @Pattern(
                    regexp = "[0-9a-f]{64}",
                    message = "应为 64 位小写十六进制的 SHA-256 / it is a SHA-256 in 64 hexadecimal digits, in lower case")
            String sha256) {
        MaterialRef ref() {
            return new MaterialRef(SLOT, materialId, name, sha256);
        }
    }

    ReviewCommand.BringPaper command(Act act) {
        return new ReviewCommand.BringPaper(
                resultNumber, materials.stream().map(Material::ref).toList(), act);
    }
}
