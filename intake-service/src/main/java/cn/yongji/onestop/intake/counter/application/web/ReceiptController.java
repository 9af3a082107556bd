package cn.yongji.onestop.intake.counter.application.web;

import cn.yongji.onestop.edge.problem.Problem;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.counter.application.ReceiptSigner;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.kernel.id.TrackingNumber;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.role.Everybody;
import cn.yongji.onestop.platform.web.role.ProjectSide;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** 收件回执: signed, so that nobody can say later that it came another day. */
@RestController
@Tag(name = "applications", description = "申报")
class ReceiptController {
    private final ReceiptSigner signer;
    private final ApplicationAnswers answers;
    private final ProjectRights rights;
    private final JsonMapper json;

    ReceiptController(ReceiptSigner signer, ApplicationAnswers answers, ProjectRights rights, JsonMapper json) {
        this.signer = signer;
        this.answers = answers;
        this.rights = rights;
        this.json = json;
    }

    /** What is signed. */
    @Schema(name = "ReceiptContent", description = "回执内容，也是签名的载荷。")
    record ContentView(
            @Schema(example = "019ab4c3-1111-7c3e-9a52-3d2f6c1b7e45")
            String applicationId,

            @Schema(example = "019ab4c2-8f10-7c3e-9a52-3d2f6c1b7e45")
            String projectId,

            Instant arrivedAt,

            @Schema(description = "法定收件日：休息日顺延", example = "2026-11-25")
            LocalDate receivedOn,

            @Schema(
                    description = "所交内容的 SHA-256；旧申报没有",
                    example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
            @Nullable
            String digest,

            @Schema(type = "string", description = "项目的办件编号，可在窗口和电话中报出；早先的项目没有", example = "260-000-019") @Nullable
            TrackingNumber number) {}

    /** A receipt. */
    @Schema(name = "SignedReceipt", description = "收件回执：内容和 Ed25519 签名（JWS 紧凑格式）。")
    record SignedView(
            ContentView receipt,

            @Schema(description = "JWS，公钥见 /v1/applications/receipt-keys", example = "eyJhbGciOiJFZERTQSJ9.e30.c2ln")
            String signed) {}

    /** Keys (RFC 7517). */
    @Schema(name = "ReceiptKeys", description = "验证回执的公钥（JWK Set）。")
    record KeysView(List<KeyView> keys) {}

    /** A key. */
    @Schema(name = "ReceiptKey")
    record KeyView(
            @Schema(example = "OKP") String kty,
            @Schema(example = "Ed25519") String crv,
            @Schema(example = "EdDSA") String alg,
            @Schema(example = "sig") String use,

            @Schema(example = "kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k")
            String kid,

            @Schema(example = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo")
            String x) {}

    @GetMapping("/v1/applications/{applicationId}/receipt")
    @ProjectSide
    @Operation(summary = "获取收件回执", description = "载明到达时间和法定收件日并签名；尚未提交的没有回执。")
    SignedView getReceipt(Caller caller, @PathVariable String applicationId) {
        var application = answers.find(applicationId).state();
        var projectId = application.header().projectId();
        var project = rights.readable(caller, projectId).state();
        var receipt = application.receipt().orElseThrow(() -> new ProblemException(Problem.notFound()));
        var content = new ContentView(
                applicationId,
                projectId,
                receipt.arrivedAt(),
                receipt.receivedOn(),
                receipt.digest().orElse(null),
                project.number().orElse(null));
        return new SignedView(content, signer.sign(json.writeValueAsString(content)));
    }

    @GetMapping("/v1/applications/receipt-keys")
    @Everybody
    @Operation(summary = "获取验证回执的公钥", description = "JWK Set（RFC 7517、RFC 8037）。")
    KeysView listReceiptKeys() {
        return new KeysView(List.of(new KeyView("OKP", "Ed25519", "EdDSA", "sig", signer.keyId(), signer.publicKey())));
    }
}
