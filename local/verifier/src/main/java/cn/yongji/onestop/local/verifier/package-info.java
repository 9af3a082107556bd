/**
 * 离线核验. Tells whoever holds a proof file, checkpoints, a log or an export what they prove and what not. Asks no service and
 * needs none.
 */
@NullMarked
package cn.yongji.onestop.local.verifier;

import org.jspecify.annotations.NullMarked;
