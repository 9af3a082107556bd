package cn.yongji.onestop.intake.papers.upload.web;

import cn.yongji.onestop.edge.problem.InputError;
import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.edge.problem.Visible;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.UploadTookTooLong;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.material.web.MaterialProblems;
import cn.yongji.onestop.intake.papers.material.web.MaterialView;
import cn.yongji.onestop.intake.papers.material.web.UploadParameters;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.intake.papers.upload.PartedUploads;
import cn.yongji.onestop.intake.papers.upload.UploadCompletion;
import cn.yongji.onestop.intake.papers.upload.UploadDesk;
import cn.yongji.onestop.intake.papers.upload.domain.PartedUpload;
import cn.yongji.onestop.kernel.Parsed;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Asked;
import cn.yongji.onestop.platform.aggregate.Command;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.dear.WorkLine;
import cn.yongji.onestop.platform.dear.WorkLines;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ContentCoding;
import cn.yongji.onestop.platform.web.ETags;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.role.Applicants;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Takes large materials in part by part. */
@RestController
@Tag(name = "uploads", description = "分片上传")
class UploadController {
    // They read what is stored and wait for it more than they compute.
    private static final int AT_ONCE = 8;

    private final UploadDesk desk;
    private final UploadCompletion completion;
    private final WorkLine completions;
    private final PartedUploads uploads;
    private final MaterialUses uses;
    private final ProjectRights rights;
    private final ProjectCatalogues catalogues;
    private final Clock clock;

    UploadController(
            UploadDesk desk,
            UploadCompletion completion,
            PartedUploads uploads,
            MaterialUses uses,
            ProjectRights rights,
            ProjectCatalogues catalogues,
            Clock clock,
            WorkLines lines) {
        this.desk = desk;
        this.completion = completion;
        this.completions = lines.of("upload-completion", AT_ONCE);
        this.uploads = uploads;
        this.uses = uses;
        this.rights = rights;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    @ApiResponse(responseCode = "201", description = "已发起，可以传第一片", useReturnTypeSchema = true)
    @PostMapping("/v1/projects/{projectId}/uploads")
    @Applicants
    @ProblemTypes("mandate-missing material-type-not-taken material-on-file")
    @Operation(
            summary = "发起分片上传",
            description = "用于图纸等大文件，最大 1 GB。声明名称、字节数、整个文件的 SHA-256；返回每片大小和片数。各片可并行、可断点续传；48 小时无续传即放弃。各部门已有的材料在发起时即告知，"
                    + "不必上传。")
    ResponseEntity<UploadView> openUpload(
            @PathVariable String projectId, Call call, @Valid @RequestBody NewUploadBody body) {
        var asked = call.<PartedUpload>asks(UploadController::opened);
        var today = WorkingCalendar.dateOf(clock.instant());
        var hash = FileHash.parse(body.sha256());
        var errors = hash instanceof Parsed.Rejected<FileHash>(var reason)
                ? List.of(InputError.at("/sha256", reason))
                : List.<InputError>of();
        var project = rights.ofParticipant(call.caller(), projectId, MandatedAct.MATERIALS);
        var parameters = UploadParameters.ofBody(body.said(), today, catalogues.of(project.state()), errors);
        var filing = parameters.filing(project);
        return Answers.respond(UploadProblems.orProblem(desk.open(asked, filing, body.bytes(), hash.orThrow())));
    }

    @GetMapping("/v1/uploads/{uploadId}")
    @Applicants
    @Operation(summary = "查看上传进度", description = "哪些片已收到、还缺哪些、何时放弃；完成后给出材料编号。")
    ResponseEntity<UploadView> getUpload(@PathVariable String uploadId, Look look) {
        var stored = find(look.caller(), uploadId);
        return look.at(stored.version(), () -> UploadView.of(stored));
    }

    @PutMapping("/v1/uploads/{uploadId}/parts/{number}")
    @Applicants
    @ProblemTypes("parameter-invalid upload-broken upload-completed upload-given-up upload-being-completed"
            + " upload-part-length upload-part-digest")
    @Operation(
            summary = "上传一片",
            description = "片号从 1 起。Content-Digest（RFC 9530）给出本片的"
                    + " SHA-256，边收边核对；不符的不保存。同一片重复发送不会出错，也不会重复保存；内容不同的以后到的为准，合成时核对整个文件的 SHA-256。Content-Type 不限。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<UploadView> putUploadPart(
            Caller caller,
            @PathVariable String uploadId,
            @PathVariable int number,
            @Parameter(description = "本片的摘要", example = "sha-256=:n4bQgYhMfWWaL+qgxVrQFaO/TxsrC4Is0V1sFbDwCgg=:")
                    @RequestHeader(name = "Content-Digest", required = false)
                    @Nullable
                    String contentDigest,
            @Parameter(hidden = true) HttpServletRequest request) {
        ContentCoding.onlyPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        var digest = ContentDigest.of(contentDigest);
        var stored = find(caller, uploadId);
        var asked = unkeyed(caller);
        try {
            return Answers.respond(
                    UploadProblems.orProblem(desk.put(stored, number, digest, request.getInputStream(), asked)));
        } catch (IOException _) {
            throw new ProblemException(MaterialProblems.brokenOff());
        }
    }

    @ApiResponse(responseCode = "201", description = "材料已入库", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "此前已合成，或本项目已有相同内容", useReturnTypeSchema = true)
    @PostMapping("/v1/uploads/{uploadId}/completion")
    @Applicants
    @ProblemTypes("upload-given-up upload-incomplete upload-being-completed upload-digest upload-too-slow"
            + " material-type-not-taken material-not-what-it-says material-on-file material-nothing-to-replace"
            + " material-replaced")
    @Operation(summary = "合成材料", description = "分片收齐后，核对整个文件的 SHA-256、按内容判断格式，成为材料。内容不再复制。核对不符时指出需重发的片。两处同时提交得到同一份材料。")
    ResponseEntity<MaterialView> completeUpload(@PathVariable String uploadId, Call call) throws IOException {
        var command = call.command();
        find(call.caller(), uploadId);
        try (var _ = completions.enter(call.caller())) {
            var telling = new MaterialDesk.Telling(_ -> command, this::answer);
            return Answers.respond(UploadProblems.orProblem(completion.complete(uploadId, command, telling)));
        } catch (UploadTookTooLong _) {
            throw MaterialProblems.tooSlow();
        }
    }

    @ApiResponse(responseCode = "200", description = "已取消", useReturnTypeSchema = true)
    @DeleteMapping("/v1/uploads/{uploadId}")
    @Applicants
    @ProblemTypes("upload-completed upload-being-completed")
    @Operation(summary = "取消上传", description = "放弃未完成的上传，已收到的片随即删除；重复取消无妨。")
    ResponseEntity<UploadView> cancelUpload(Caller caller, @PathVariable String uploadId) {
        find(caller, uploadId);
        return Answers.respond(UploadProblems.orProblem(desk.cancel(uploadId, unkeyed(caller))));
    }

    private Stored<PartedUpload> find(Caller caller, String uploadId) {
        return Visible.of(
                uploads.store().find(uploadId),
                it -> rights.actsFor(caller, it.state().filing().projectId()));
    }

    private static Answer answer(Stored<PartedUpload> stored) {
        return new Answer(200, null, ETags.of(stored.version()), UploadView.of(stored));
    }

    private Answer answer(Stored<Material> stored, boolean alreadyStored) {
        return new Answer(
                alreadyStored ? 200 : 201,
                "/v1/materials/" + stored.id(),
                null,
                MaterialView.of(stored, uses.of(stored.id()), alreadyStored));
    }

    /** What may be sent again without a key: twice is as good as once. */
    private Asked<PartedUpload> unkeyed(Caller caller) {
        var command = new Command(caller.subject(), null, "", clock.instant(), caller.subject(), null);
        return new Asked<>(command, UploadController::answer);
    }

    private static Answer opened(Stored<PartedUpload> stored) {
        return new Answer(201, "/v1/uploads/" + stored.id(), ETags.of(stored.version()), UploadView.of(stored));
    }
}
