package cn.yongji.onestop.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 of the tree: of a leaf, of a node above two others, or of a whole tree, its root. */
public final class TreeHash {
    public static final int BYTES = 32;

    /** The root of a tree without leaves. */
    public static final TreeHash EMPTY = new TreeHash(sha256(new byte[0]));

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final byte[] bytes;

    private TreeHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws IllegalArgumentException if these are not 32 bytes */
    public static TreeHash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /** The hash number {@code index} of those that stand one behind the other. */
    public static TreeHash at(byte[] hashes, int index) {
        return at(hashes, index * BYTES, BYTES);
    }

    private static TreeHash at(byte[] bytes, int from, int length) {
        if (length != BYTES) throw new IllegalArgumentException("a hash has 32 bytes, not " + length);
        return new TreeHash(Arrays.copyOfRange(bytes, from, from + BYTES));
    }

    /** The hash of a leaf. Leaves and nodes are hashed apart, so that neither can be passed off as the other. */
    public static TreeHash ofLeaf(byte[] content) {
        return new TreeHash(sha256(LEAF, content));
    }

    public static TreeHash ofNode(TreeHash left, TreeHash right) {
        return new TreeHash(sha256(NODE, left.bytes, right.bytes));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TreeHash hash && Arrays.equals(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) digest.update(part);
            return digest.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
