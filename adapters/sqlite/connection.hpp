#pragma once
// An open SQLite file, and a transaction on it; after an I/O error it is closed and answers nothing more.
#include <cstdint>
#include <filesystem>
#include <string>

struct sqlite3;

namespace hemvist {

class Connection {
public:
  // Opens an existing file with every safeguard on; what it holds is not looked at.
  explicit Connection(const std::filesystem::path& path);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  ~Connection();

  void run(const std::string& sql);  // one or more statements without parameters or rows
  int changes() const;               // rows that the last statement wrote

  bool is_open() const { return handle_ != nullptr; }
  sqlite3* handle() const;  // throws when closed
  // Throws StoreError for SQLite's result; a fatal one closes the connection.
  [[noreturn]] void fail(int result);

private:
  void close();
  sqlite3* handle_ = nullptr;
};

// BEGIN IMMEDIATE; rolled back unless committed.
class Transaction {
public:
  explicit Transaction(Connection& connection);
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  ~Transaction();
  void commit();

private:
  Connection& connection_;
  bool is_done_ = false;
};

}  // namespace hemvist
