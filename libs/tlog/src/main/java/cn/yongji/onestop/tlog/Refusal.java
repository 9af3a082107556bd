package cn.yongji.onestop.tlog;

/** Why bytes are not believed. Each says it in a sentence, in Chinese and in English. */
public sealed interface Refusal {
    String zh();

    String en();

    /** It is not written as its format says. */
    sealed interface Form extends Refusal {}

    /** It is well written, and signed by nobody who counts. */
    sealed interface Authority extends Refusal {}

    /** It is signed, and the hashes do not lead where they should. */
    sealed interface Mismatch extends Refusal {}

    /** What is malformed, and in which line of it, from 1. */
    record Malformed(Document document, int line) implements Form {
        @Override
        public String zh() {
            return "%s第 %d 行不符合格式。".formatted(document.zh(), line);
        }

        @Override
        public String en() {
            return "Line %d of the %s is not as the format says.".formatted(line, document.en());
        }
    }

    /** The documents that may be malformed. */
    enum Document {
        NOTE("签名文本", "signed note"),
        CHECKPOINT("检查点", "checkpoint"),
        VERIFIER_KEY("验证公钥", "verifier key"),
        PROOF_FILE("证明文件", "proof file"),
        POLICY("信任策略", "policy"),
        WITNESS_REQUEST("见证请求", "request to the witness"),
        WITNESS_ANSWER("见证答复", "answer of the witness"),
        ENTRY("台账记录", "entry"),
        BUNDLE("记录包", "entry bundle");

        private final String zh;
        private final String en;

        Document(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        public String zh() {
            return zh;
        }

        public String en() {
            return en;
        }
    }

    /** A key whose number does not belong to it. */
    record KeyIdDiffers(String name) implements Form {
        @Override
        public String zh() {
            return "公钥“%s”的编号与其内容不符。".formatted(name);
        }

        @Override
        public String en() {
            return "The number of the key \"%s\" does not belong to it.".formatted(name);
        }
    }

    /** A kind of key that is not understood here. */
    record UnknownKeyType(String name, int type) implements Form {
        @Override
        public String zh() {
            return "公钥“%s”的类型 0x%02x 不受支持。".formatted(name, type);
        }

        @Override
        public String en() {
            return "The key \"%s\" is of type 0x%02x, which is not understood here.".formatted(name, type);
        }
    }

    /** A policy that names what it does not define, or asks for more than there are. */
    record UnknownMember(String name) implements Form {
        @Override
        public String zh() {
            return "信任策略提到的“%s”没有在前面定义。".formatted(name);
        }

        @Override
        public String en() {
            return "The policy names \"%s\", which is not defined before.".formatted(name);
        }
    }

    /** A signature of a known key that does not verify: it spoils the whole note. */
    record BadSignature(String name) implements Authority {
        @Override
        public String zh() {
            return "“%s”的签名无效，内容已被改动或系伪造。".formatted(name);
        }

        @Override
        public String en() {
            return "The signature of \"%s\" does not verify: the text was changed or forged.".formatted(name);
        }
    }

    /** No signature of a key that is known. */
    record NotSigned() implements Authority {
        @Override
        public String zh() {
            return "没有任何已知公钥的签名。";
        }

        @Override
        public String en() {
            return "No known key has signed it.";
        }
    }

    /** The checkpoint of another log. */
    record OtherOrigin(String expected, String found) implements Authority {
        @Override
        public String zh() {
            return "检查点属于日志“%s”，而不是“%s”。".formatted(found, expected);
        }

        @Override
        public String en() {
            return "The checkpoint is of the log \"%s\", not of \"%s\".".formatted(found, expected);
        }
    }

    /** Fewer witnesses than the policy asks for. */
    record TooFewWitnesses(String quorum, int seen) implements Authority {
        @Override
        public String zh() {
            return "见证不足：策略要求满足“%s”，实有 %d 个有效见证签名。".formatted(quorum, seen);
        }

        @Override
        public String en() {
            return "Too few witnesses: the policy asks for \"%s\", and %d of its witnesses have signed."
                    .formatted(quorum, seen);
        }
    }

    /** A leaf that the tree does not have. */
    record BeyondTree(long index, long size) implements Mismatch {
        @Override
        public String zh() {
            return "第 %d 号叶子不在共 %d 个叶子的日志中。".formatted(index, size);
        }

        @Override
        public String en() {
            return "There is no leaf %d in a log of %d.".formatted(index, size);
        }
    }

    /** A proof with more or fewer hashes than the way has. */
    record WrongLength(int hashes) implements Mismatch {
        @Override
        public String zh() {
            return "证明含 %d 个哈希值，数目不对。".formatted(hashes);
        }

        @Override
        public String en() {
            return "The proof has %d hashes, which is not as many as the way needs.".formatted(hashes);
        }
    }

    /** The way ends at another root. */
    record OtherRoot(long size) implements Mismatch {
        @Override
        public String zh() {
            return "推算结果与 %d 条记录的日志根不一致。".formatted(size);
        }

        @Override
        public String en() {
            return "The hashes do not lead to the root of the log of %d.".formatted(size);
        }
    }

    /** Two roots for one size: whoever signed both told different people different things. */
    record Fork(long size) implements Mismatch {
        @Override
        public String zh() {
            return "日志分叉：规模同为 %d，却有两个不同的根。请保留两份文本，它们就是证据。".formatted(size);
        }

        @Override
        public String en() {
            return "The log has forked: two roots for the size %d. Keep both notes, they are the evidence."
                    .formatted(size);
        }
    }

    /** A log that is said to have been larger before than after. */
    record Shrunk(long before, long after) implements Mismatch {
        @Override
        public String zh() {
            return "日志规模从 %d 变为 %d，不可能变小。".formatted(before, after);
        }

        @Override
        public String en() {
            return "A log of %d does not become one of %d.".formatted(before, after);
        }
    }

    /** The payload is not the one that the header seals. */
    record OtherPayload() implements Mismatch {
        @Override
        public String zh() {
            return "记录内容与封存时的承诺值不符。";
        }

        @Override
        public String en() {
            return "The payload is not the one that was sealed.";
        }
    }

    /** A tile or bundle that is not there, too short, or not what the others make of it. */
    record TileMissing(String path) implements Mismatch {
        @Override
        public String zh() {
            return "文件 %s 缺失、不全或内容不符。".formatted(path);
        }

        @Override
        public String en() {
            return "The file %s is missing, too short or not what it must be.".formatted(path);
        }
    }
}
