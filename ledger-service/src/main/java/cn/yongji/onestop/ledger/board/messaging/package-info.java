/** How the board knows how old it is. */
@NullMarked
package cn.yongji.onestop.ledger.board.messaging;

import org.jspecify.annotations.NullMarked;
