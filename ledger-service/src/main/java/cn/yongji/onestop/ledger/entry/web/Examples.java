package cn.yongji.onestop.ledger.entry.web;

/** Examples of the API document. */
public final class Examples {
    public static final String PROJECT = "01990a3c-5b1e-7c44-9a51-2f1de2a0c001";

    static final String ENTRIES = """
        {"items":[{"index":1,"previous":"0b2a7c5f3e5b9a1d8c4f6e2b7a9d0c3e5f8b1a4d7c0e3f6a9b2c5d8e1f4a7b0c",\
        "hash":"7d1f0a9b3c5e8d2f4a6b9c0e1d3f5a7b8c9e0d2f4a6b8c1e3d5f7a9b0c2e4d6f",\
        "eventId":"01990a3c-5b20-7d10-8a22-1b3c5d7e9f01","type":"material.stored.v1","source":"/onestop/intake",\
        "subject":"01990a3c-5b20-7d10-8a22-1b3c5d7e9f00","sequence":1,"time":"2026-10-12T02:15:30.123Z",\
        "actor":"enterprise1",\
        "payloadHash":"1e3d5f7a9b0c2e4d6f7d1f0a9b3c5e8d2f4a6b9c0e1d3f5a7b8c9e0d2f4a6b8c",\
        "payload":{"bytes":48213,"materialId":"01990a3c-5b20-7d10-8a22-1b3c5d7e9f00","mediaType":"application/pdf",\
        "name":"营业执照.pdf","projectId":"01990a3c-5b1e-7c44-9a51-2f1de2a0c001",\
        "sha256":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",\
        "slots":["business-licence"],"uploadedBy":"enterprise1"}}]}\
        """;

    static final String VALID = """
        {"projectId":"01990a3c-5b1e-7c44-9a51-2f1de2a0c001","valid":true,"length":15,\
        "head":"7d1f0a9b3c5e8d2f4a6b9c0e1d3f5a7b8c9e0d2f4a6b8c1e3d5f7a9b0c2e4d6f","destroyedPayloads":0,\
        "proves":"第 1 条至第 15 条均与写入时一致，无改动、无插入、无缺失。末尾若被整体截去，仅凭本链看不出，须与另行保存的 length 和 head 核对。"}\
        """;

    static final String BROKEN = """
        {"projectId":"01990a3c-5b1e-7c44-9a51-2f1de2a0c001","valid":false,\
        "broken":{"index":7,"reason":"PAYLOAD_DIFFERS","text":"记录内容被改动",\
        "found":"payload hashes to 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"},\
        "proves":"第 7 条之前的记录与写入时一致；自该条起不再作证明。"}\
        """;

    private Examples() {}
}
