package cn.yongji.onestop.intake.papers.material.web;

import cn.yongji.onestop.edge.problem.ProblemException;
import cn.yongji.onestop.intake.papers.material.ContentDamaged;
import cn.yongji.onestop.intake.papers.material.MaterialDesk;
import cn.yongji.onestop.intake.papers.material.MaterialRights;
import cn.yongji.onestop.intake.papers.material.Materials;
import cn.yongji.onestop.intake.papers.material.ReadLog;
import cn.yongji.onestop.intake.papers.material.UploadTookTooLong;
import cn.yongji.onestop.intake.papers.material.VerifiedReading;
import cn.yongji.onestop.intake.papers.material.domain.Filing;
import cn.yongji.onestop.intake.papers.material.domain.Flag;
import cn.yongji.onestop.intake.papers.material.domain.Material;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUse;
import cn.yongji.onestop.intake.papers.material.domain.MaterialUses;
import cn.yongji.onestop.intake.papers.project.ProjectCatalogues;
import cn.yongji.onestop.intake.papers.project.ProjectRights;
import cn.yongji.onestop.intake.papers.project.domain.MandatedAct;
import cn.yongji.onestop.kernel.calendar.WorkingCalendar;
import cn.yongji.onestop.kernel.id.FileHash;
import cn.yongji.onestop.platform.aggregate.Answer;
import cn.yongji.onestop.platform.aggregate.Ids;
import cn.yongji.onestop.platform.aggregate.Stored;
import cn.yongji.onestop.platform.web.Answers;
import cn.yongji.onestop.platform.web.Call;
import cn.yongji.onestop.platform.web.Caller;
import cn.yongji.onestop.platform.web.ContentCoding;
import cn.yongji.onestop.platform.web.Look;
import cn.yongji.onestop.platform.web.Page;
import cn.yongji.onestop.platform.web.Paging;
import cn.yongji.onestop.platform.web.ProblemTypes;
import cn.yongji.onestop.platform.web.Role;
import cn.yongji.onestop.platform.web.role.Applicants;
import cn.yongji.onestop.platform.web.role.Everybody;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes, lists and gives out materials. */
@RestController
@Tag(name = "materials", description = "材料")
class MaterialController {
    private final MaterialDesk desk;
    private final Materials materials;
    private final VerifiedReading reading;
    private final MaterialUses uses;
    private final MaterialRights materialRights;
    private final ReadLog readLog;
    private final ProjectRights rights;
    private final ProjectCatalogues catalogues;
    private final Clock clock;

    MaterialController(
            MaterialDesk desk,
            Materials materials,
            VerifiedReading reading,
            MaterialUses uses,
            MaterialRights materialRights,
            ReadLog readLog,
            ProjectRights rights,
            ProjectCatalogues catalogues,
            Clock clock) {
        this.desk = desk;
        this.materials = materials;
        this.reading = reading;
        this.uses = uses;
        this.materialRights = materialRights;
        this.readLog = readLog;
        this.rights = rights;
        this.catalogues = catalogues;
        this.clock = clock;
    }

    static final String WITHHELD = "（个人信息，不予显示）";

    private record Fingerprint(
            String sha256,
            String name,
            List<String> slots,
            @Nullable String supersedes,
            @Nullable String reason) {}

    @ApiResponse(responseCode = "201", description = "材料已入库", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "本项目已有相同内容，未重复入库", useReturnTypeSchema = true)
    @PostMapping("/v1/projects/{projectId}/materials")
    @Applicants
    @ProblemTypes("parameter-invalid mandate-missing too-large upload-broken upload-too-slow material-empty"
            + " material-type-not-taken material-not-what-it-says material-on-file material-nothing-to-replace"
            + " material-replaced")
    @Operation(
            summary = "上传材料",
            description = "请求体就是文件内容，Content-Type 不限，边收边算 SHA-256"
                    + " 并存储。按内容判断格式：与文件名不符或不完整的不予接收，并说明是什么、可接收哪些。同一项目中内容相同的材料只存一份，返回原有材料并注明"
                    + " alreadyStored。单位证照、批文等各部门已有的材料不必再交：返回 409 并说明已有什么、在哪里、由谁出具；确需更换须带 supersedes 和"
                    + " reason。检出可疑内容的材料会先隔离，见 flags。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<MaterialView> uploadMaterial(
            @PathVariable String projectId,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable List<String> slot,
            @RequestParam(required = false) @Nullable LocalDate validFrom,
            @RequestParam(required = false) @Nullable LocalDate validUntil,
            @RequestParam(required = false) @Nullable String supersedes,
            @RequestParam(required = false) @Nullable String reason,
            Call call,
            @Parameter(hidden = true) HttpServletRequest request) {
        ContentCoding.onlyPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        var today = WorkingCalendar.dateOf(clock.instant());
        var said = new UploadParameters.Said(name, slot, validFrom, validUntil, supersedes, reason);
        var project = rights.ofParticipant(call.caller(), projectId, MandatedAct.MATERIALS);
        var parameters = UploadParameters.of(said, today, catalogues.of(project.state()));
        call.command();
        var filing = parameters.filing(project);
        return Answers.respond(take(call, filing, request));
    }

    @GetMapping("/v1/projects/{projectId}/materials")
    @Everybody
    @Operation(summary = "列出项目的材料", description = "返回项目已存的全部材料，分页。")
    Page<MaterialSummary> listMaterials(Caller caller, @PathVariable String projectId, Paging paging) {
        var stretch = paging.byId("materials", projectId);
        rights.readable(caller, projectId);
        return stretch.page((after, most) -> materials.page(projectId, after, most), Stored::id)
                .map(it -> MaterialSummary.of(it, nameFor(caller, it)));
    }

    @GetMapping("/v1/materials/{materialId}")
    @Everybody
    @Operation(summary = "查看材料信息", description = "返回材料的名称、指纹、格式，以及被哪些申报的哪些事项使用。")
    MaterialView getMaterial(Caller caller, @PathVariable String materialId) {
        var stored = materialRights.readable(caller, materialId);
        return MaterialView.of(stored, nameFor(caller, stored), uses.of(materialId), false);
    }

    @GetMapping("/v1/materials/{materialId}/content")
    @Everybody
    @ProblemTypes(
            "personal-data-withheld reading-purpose-missing material-quarantined material-damaged parameter-invalid")
    @Operation(
            summary = "下载材料内容",
            description = "返回文件本身，ETag 为其 SHA-256；内容永不改变，可用 If-None-Match 避免重复下载。读出时核对 SHA-256：已损坏的不会当作完整内容给出，并转为隔离。"
                    + "个人信息材料只给需要的岗位，每次查阅留痕。审核部门查阅不用于本部门事项的材料，须以 purpose 说明用途，查阅和用途留痕。",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "文件内容",
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    ResponseEntity<Resource> getMaterialContent(
            @PathVariable String materialId, @RequestParam(required = false) @Nullable String purpose, Look look) {
        var stored = materialRights.readable(look.caller(), materialId);
        var material = stored.state();
        var etag = "\"" + material.hash() + "\"";
        if (look.ifNoneMatch() != null && look.ifNoneMatch().contains(etag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(etag).build();
        }
        var content = opened(look.caller(), stored, Purposes.of(purpose));
        var attachment = ContentDisposition.attachment()
                .filename(material.name(), StandardCharsets.UTF_8)
                .build();
        var response = ResponseEntity.ok();
        if (VerifiedReading.mayBreakOff(material)) response.header(HttpHeaders.CONNECTION, "close");
        return response.eTag(etag)
                .contentType(MediaType.parseMediaType(material.mediaType()))
                .contentLength(material.bytes())
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(new InputStreamResource(content));
    }

    private Answer take(Call call, Filing filing, HttpServletRequest request) {
        try {
            var delivery = new MaterialDesk.Delivery(filing, request.getContentLengthLong(), request.getInputStream());
            var telling = new MaterialDesk.Telling(hash -> call.command(fingerprint(filing, hash)), this::answer);
            return switch (desk.take(delivery, telling)) {
                case MaterialDesk.Taken.Done(var told) -> told;
                case MaterialDesk.Taken.Refused(var reason) -> throw new ProblemException(MaterialProblems.of(reason));
            };
        } catch (IOException _) {
            // The client is most likely gone; whoever stands between it and us is told.
            throw new ProblemException(MaterialProblems.brokenOff());
        } catch (UploadTookTooLong _) {
            throw MaterialProblems.tooSlow();
        }
    }

    private static Fingerprint fingerprint(Filing filing, FileHash hash) {
        var replacement = filing.replacement();
        return new Fingerprint(
                hash.value(),
                filing.name(),
                List.copyOf(filing.slots()),
                replacement.map(Filing.Replacement::held).orElse(null),
                replacement.map(Filing.Replacement::reason).orElse(null));
    }

    private Answer answer(Stored<Material> stored, boolean alreadyStored) {
        var used = alreadyStored ? uses.of(stored.id()) : List.<MaterialUse>of();
        var etag = "\"" + stored.state().hash() + "\"";
        return new Answer(
                alreadyStored ? 200 : 201,
                "/v1/materials/" + stored.id(),
                etag,
                MaterialView.of(stored, used, alreadyStored));
    }

    private String nameFor(Caller caller, Stored<Material> stored) {
        return materialRights.maySeePersonal(caller, stored) ? stored.state().name() : WITHHELD;
    }

    /** The content for somebody who may see it, noted where it says something of a person or is of others' matters. */
    private InputStream opened(Caller caller, Stored<Material> stored, Optional<String> purpose) {
        if (!materialRights.maySeePersonal(caller, stored)) throw new ProblemException(MaterialProblems.withheld());
        var ofOthers = materialRights.isForOthersMatters(caller, stored);
        if (ofOthers && purpose.isEmpty()) throw new ProblemException(MaterialProblems.purposeMissing());
        var quarantine = stored.state().standing().standing(Flag.Kind.QUARANTINED);
        if (quarantine.isPresent() && !caller.isAnyOf(Role.ADMIN, Role.WINDOW)) {
            throw new ProblemException(
                    MaterialProblems.quarantined(quarantine.get().reason()));
        }
        try {
            var content = reading.open(stored);
            if (ofOthers || materialRights.personal(stored)) readLog.add(read(caller, stored.id(), purpose));
            return content;
        } catch (ContentDamaged _) {
            throw new ProblemException(MaterialProblems.damaged(stored.id()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadLog.Reading read(Caller caller, String materialId, Optional<String> purpose) {
        var roles = caller.roles().stream().map(Role::wireName).sorted().toList();
        return new ReadLog.Reading(Ids.next(), materialId, caller.subject(), roles, clock.instant(), purpose);
    }
}
