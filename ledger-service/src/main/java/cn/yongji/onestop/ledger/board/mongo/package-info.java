/** How the cards of the board lie in the database. */
@NullMarked
package cn.yongji.onestop.ledger.board.mongo;

import org.jspecify.annotations.NullMarked;
