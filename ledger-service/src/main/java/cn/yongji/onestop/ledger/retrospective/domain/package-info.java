/** What a pack holds, as pure functions of the facts, and how it is concluded. */
@NullMarked
package cn.yongji.onestop.ledger.retrospective.domain;

import org.jspecify.annotations.NullMarked;
